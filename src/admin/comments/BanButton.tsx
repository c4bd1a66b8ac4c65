'use client'

import { toast, useRouteCache, useTranslation } from '@payloadcms/ui'
import { moderationWords } from '../../translations/moderation/index.ts'
import { useSend } from './useSend.ts'
import './comments.css'

interface BanButtonProps {
  id: number | string
  isBanned: boolean
  /** Told instead of the page being shown anew. */
  onChange?: (isBanned: boolean) => void
  slug: string
}

/** Bans a person, or lifts the ban. */
export const BanButton = ({ id, isBanned, onChange, slug }: BanButtonProps) => {
  const { i18n } = useTranslation()
  const { clearRouteCache } = useRouteCache()
  const { isBusy, send } = useSend()
  const words = moderationWords(i18n.language).person
  const toggle = async () => {
    const bannedAt = isBanned ? null : new Date().toISOString()
    const answer = await send('PATCH', `/${slug}/${encodeURIComponent(String(id))}?depth=0`, { bannedAt })
    if (answer) toast.success(isBanned ? words.wasUnbanned : words.wasBanned)
    if (onChange) onChange(answer ? !isBanned : isBanned)
    else clearRouteCache()
  }
  return (
    <button
      className={`ra-action${isBanned ? '' : ' ra-action--reject'}`}
      disabled={isBusy}
      onClick={toggle}
      type="button"
    >
      {isBanned ? words.unban : words.ban}
    </button>
  )
}
