'use client'

import {
  ConfirmationModal,
  Link,
  toast,
  useConfig,
  useDocumentInfo,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useRef } from 'react'
import { fillCount, moderationWords } from '../../translations/moderation/index.ts'
import './comments.css'
import { useSend } from './useSend.ts'

/** Hands a value to the user as a file. */
const download = (name: string, value: unknown) => {
  const url = URL.createObjectURL(new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  URL.revokeObjectURL(url)
}

const modal = 'erase-person'

/** In the form of a person: everything that is held about them as a file, and the end of it. */
export const PersonDataField = () => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { collectionSlug, id, savedDocumentData } = useDocumentInfo()
  const { openModal } = useModal()
  const toList = useRef<HTMLAnchorElement>(null)
  const { isBusy, send } = useSend()
  const email = savedDocumentData?.email
  if (!id || !email) return null
  const words = moderationWords(i18n.language).data
  const list = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/${collectionSlug}`,
  })

  const exportAll = async () => {
    const held = await send('POST', `/${collectionSlug}/export`, { email })
    if (!held) return
    download(`person-${id}.json`, held)
    toast.success(words.exported)
  }
  const erase = async () => {
    const answer = await send<{ erased: number }>('POST', `/${collectionSlug}/erase`, { email })
    if (!answer) return
    toast.success(fillCount(words.erased, answer.erased))
    // The person's page is no more.
    toList.current?.click()
  }

  return (
    <section aria-label={words.heading} className="field-type">
      <span className="field-label">{words.heading}</span>
      <div className="ra-foot">
        <button className="ra-action" disabled={isBusy} onClick={exportAll} type="button">
          {words.export}
        </button>
        <button
          className="ra-action ra-action--reject"
          disabled={isBusy}
          onClick={() => openModal(modal)}
          type="button"
        >
          {words.erase}
        </button>
        <Link hidden href={list} prefetch={false} ref={toList} />
      </div>
      <ConfirmationModal
        body={
          <>
            <p>{words.eraseText}</p>
            <p>{words.eraseFinal}</p>
          </>
        }
        confirmingLabel={words.erasing}
        confirmLabel={words.eraseConfirm}
        heading={words.eraseHeading}
        modalSlug={modal}
        onConfirm={erase}
      />
    </section>
  )
}
