'use client'

import {
  ConfirmationModal,
  toast,
  useConfig,
  useDocumentInfo,
  useField,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { useState } from 'react'
import { fillWords, moderationWords } from '../../translations/moderation/index.ts'

const modalSlug = 'erase-person'

/** In a person's form: everything that is kept as a file, and forgetting it. */
export const PersonActions = () => {
  const { config } = useConfig()
  const { collectionSlug = '' } = useDocumentInfo()
  const { value: email } = useField<string>({ path: 'email' })
  const { i18n } = useTranslation()
  const { openModal } = useModal()
  const [isBusy, setIsBusy] = useState(false)
  const words = moderationWords(i18n.language)
  const collection = `${config.serverURL}${config.routes.api}/${collectionSlug}`

  const post = async (path: string): Promise<Record<string, unknown> | undefined> => {
    setIsBusy(true)
    try {
      const response = await fetch(`${collection}/${path}`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': i18n.language },
        body: JSON.stringify({ email }),
      })
      const body = await response.json()
      if (response.ok) return body
      toast.error(fillWords(words.failed, { message: body.errors?.[0]?.message ?? response.statusText }))
    } catch (error) {
      toast.error(fillWords(words.failed, { message: (error as Error).message }))
    } finally {
      setIsBusy(false)
    }
  }

  const download = async () => {
    const data = await post('export')
    if (!data) return
    const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }))
    const link = Object.assign(document.createElement('a'), { href: url, download: 'person.json' })
    link.click()
    URL.revokeObjectURL(url)
  }

  const erase = async () => {
    const data = await post('erase')
    if (!data) return
    toast.success(fillWords(words.erased, { count: Number(data.erased) }))
    window.location.assign(`${config.routes.admin}/collections/${collectionSlug}`)
  }

  if (!email) return null
  return (
    <div className="field-type ra-person-actions">
      <button type="button" className="ra-decision" disabled={isBusy} onClick={download}>
        {words.export}
      </button>
      <button
        type="button"
        className="ra-decision ra-decision--reject"
        disabled={isBusy}
        onClick={() => openModal(modalSlug)}
      >
        {words.erase}
      </button>
      <ConfirmationModal
        modalSlug={modalSlug}
        heading={words.erase}
        body={fillWords(words.eraseQuestion, { email })}
        onConfirm={erase}
      />
    </div>
  )
}
