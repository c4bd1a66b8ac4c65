'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { isHttpUrl } from '../../input/url.ts'
import { moderationWords } from '../../translations/moderation/index.ts'

/** Below the address that somebody gave: a way to look at it, which neither tells where one comes from nor vouches for it. */
export const UrlLink = ({ path }: { path: string }) => {
  const { i18n } = useTranslation()
  const url = useDocumentInfo().savedDocumentData?.[path]
  return typeof url === 'string' && isHttpUrl(url) ? (
    <a href={url} rel="noopener noreferrer nofollow ugc" target="_blank">
      {moderationWords(i18n.language).website}
    </a>
  ) : null
}
