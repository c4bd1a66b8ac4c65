import type { DefaultServerCellComponentProps, Payload } from 'payload'
import type { Planned } from '../../publishing/planned.ts'
import { deskWords } from '../../translations/desk/index.ts'
import { type I18n, inLanguage } from '../comments/inLanguage.ts'
import { LocalTime } from '../comments/LocalTime.tsx'
import type { ArticleRow } from './atAGlance.ts'
import './lists.css'

interface PlannedListProps {
  config: Payload['config']
  i18n: I18n
  planned: readonly Planned[]
}

/** What is to become of an article, each with its time and, where it concerns one language alone, that. */
export const PlannedList = ({ config: { localization }, i18n, planned }: PlannedListProps) => {
  const words = deskWords(i18n.language).planned
  const languageOf = (code: string | null) => {
    const label = localization ? localization.locales.find((each) => each.code === code)?.label : undefined
    return label && inLanguage(label, i18n)
  }
  return (
    <ul className="ra-planned">
      {planned.map(({ at, hasFailed, locale, type }) => (
        <li className={hasFailed ? 'ra-planned--failed' : undefined} key={`${type} ${at} ${locale}`}>
          <span className="ra-quiet">{words[hasFailed ? 'hasFailed' : type]}</span> <LocalTime at={at} />
          {locale && <span className="ra-quiet"> {languageOf(locale)}</span>}
        </li>
      ))}
    </ul>
  )
}

/** What is to become of an article, in a list. */
export const PlannedCell = ({ i18n, payload: { config }, rowData }: DefaultServerCellComponentProps) => {
  // Payload renders the cell of a `ui` field in forms too, without a row.
  const planned = (rowData as ArticleRow | undefined)?.atAGlance?.planned ?? []
  return planned.length > 0 && <PlannedList config={config} i18n={i18n} planned={planned} />
}
