'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { OpenProblem } from '../../publishing/readiness.ts'
import { editingWords } from '../../translations/editing/index.ts'
import { fillCount, fillWords } from '../../translations/moderation/index.ts'
import { type I18n, inLanguage } from '../comments/inLanguage.ts'
import { wordsOfPlace } from './place.ts'

interface OpenProblemsProps {
  i18n: I18n
  problems: readonly OpenProblem[]
  /** Leads to a field of this form. */
  reveal: (path: string) => Promise<boolean>
  tabs: ReadonlySet<string>
}

/** More are folded up, so that the rest of the sidebar stays in sight. */
const shown = 8

/** The other locale whose article a path belongs to, by the locale it begins with. */
const useElsewhere = (i18n: I18n) => {
  const { config } = useConfig()
  const locales = config.localization ? config.localization.locales : []
  return (path: string) => {
    const [first = '', ...rest] = path.split('.')
    const locale = locales.find(({ code }) => code === first)
    return locale && rest.length > 0
      ? { code: locale.code, name: inLanguage(locale.label, i18n), path: rest.join('.') }
      : undefined
  }
}

/** What keeps an article from going out, each item a link to its field. */
export const OpenProblems = ({ i18n, problems, reveal, tabs }: OpenProblemsProps) => {
  const [isWhole, setWhole] = useState(false)
  const elsewhere = useElsewhere(i18n)
  const words = editingWords(i18n.language).readiness
  const more = problems.length - shown
  return (
    <>
      <ol className="ra-ready__open">
        {(isWhole ? problems : problems.slice(0, shown)).map(({ label, message, path }) => {
          const other = elsewhere(path)
          const own = other?.path ?? path
          const { around, field } = wordsOfPlace(label ?? own, tabs)
          // Every block stands in the content.
          const inside = own.startsWith('layout.') ? around.slice(1) : around
          const places = [...(other ? [fillWords(words.elsewhere, { locale: other.name })] : []), ...inside]
          const content = (
            <>
              <span className="ra-ready__field">{field}</span>
              {places.length > 0 && <span className="ra-ready__place">{places.join(' › ')}</span>}
              <span className="ra-ready__message">{message}</span>
            </>
          )
          const hash = `#field-${own.replaceAll('.', '__')}`
          return (
            <li key={`${path} ${message}`}>
              {other ? (
                <Link href={`?locale=${other.code}${hash}`}>{content}</Link>
              ) : (
                <a
                  href={hash}
                  onClick={(event) => {
                    event.preventDefault()
                    void reveal(own)
                  }}
                >
                  {content}
                </a>
              )}
            </li>
          )
        })}
      </ol>
      {more > 0 && (
        <button
          aria-expanded={isWhole}
          className="ra-ready__more"
          onClick={() => setWhole(!isWhole)}
          type="button"
        >
          {isWhole ? words.less : fillCount(words.more, more)}
        </button>
      )}
    </>
  )
}
