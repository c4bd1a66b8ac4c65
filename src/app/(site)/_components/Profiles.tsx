import type { ReactNode } from 'react'
import type { AuthorDoc } from '../../../../collections/Authors/types.ts'
import { webHref } from '../../../react/href.ts'
import { fillLabel } from '../../../translations/readers/index.ts'
import { type SiteLocale, siteWords } from '../../../translations/site/index.ts'

const hostOf = (url: string) => new URL(url).host.replace(/^www\./, '')

/** Where else an author is to be found. */
export function Profiles({ author, locale }: { author: AuthorDoc; locale: SiteLocale }): ReactNode {
  const given = [author.url, ...(author.sameAs ?? []).map(({ url }) => url)].map(webHref)
  const urls = [...new Set(given)].filter((url) => url !== undefined)
  if (urls.length === 0) return null
  return (
    <ul className="profiles">
      {urls.map((url) => (
        <li key={url}>
          <a
            href={url}
            rel="me noopener"
            aria-label={fillLabel(siteWords[locale]['author.profile'], {
              name: author.name,
              host: hostOf(url),
            })}
          >
            {hostOf(url)}
          </a>
        </li>
      ))}
    </ul>
  )
}
