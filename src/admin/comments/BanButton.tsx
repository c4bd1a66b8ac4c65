'use client'

import { Button, toast, useRouteCache, useTranslation } from '@payloadcms/ui'
import { moderationWords } from '../../translations/moderation/index.ts'
import { useSend } from './useSend.ts'

interface BanButtonProps {
  id: number | string
  isBanned: boolean
  slug: string
}

/** Bans a person, or lifts the ban. */
export const BanButton = ({ id, isBanned, slug }: BanButtonProps) => {
  const { i18n } = useTranslation()
  const { clearRouteCache } = useRouteCache()
  const { isBusy, send } = useSend()
  const words = moderationWords(i18n.language).person
  const toggle = async () => {
    const bannedAt = isBanned ? null : new Date().toISOString()
    const answer = await send('PATCH', `/${slug}/${encodeURIComponent(String(id))}?depth=0`, { bannedAt })
    if (answer) toast.success(isBanned ? words.wasUnbanned : words.wasBanned)
    clearRouteCache()
  }
  return (
    <Button
      buttonStyle={isBanned ? 'secondary' : 'error'}
      disabled={isBusy}
      margin={false}
      onClick={toggle}
      size="small"
    >
      {isBanned ? words.unban : words.ban}
    </Button>
  )
}
