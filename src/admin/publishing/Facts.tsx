import type { AILevel } from '../../../blocks/AIDisclosure/types.ts'
import type { Readiness } from '../../publishing/readiness.ts'
import { label } from '../../translations/admin/index.ts'
import { editingWords } from '../../translations/editing/index.ts'
import { fillWords } from '../../translations/moderation/index.ts'

const levelIn = (language: string, level: AILevel) =>
  label('options', level)[language.startsWith('de') ? 'de' : 'en']

/** What is worked out from the article, as it will appear; what it does not have is not named. */
export const Facts = ({ facts, language }: { facts: Readiness['facts']; language: string }) => {
  const words = editingWords(language).facts
  const { aiLevel, award, readingMinutes, score } = facts
  const rows = [
    readingMinutes !== null && [words.readingMinutes, fillWords(words.minutes, { count: readingMinutes })],
    score !== null && [
      words.score,
      fillWords(words.ofHundred, { score: new Intl.NumberFormat(language).format(score) }),
    ],
    award && [words.award, award],
    [words.aiLevel, aiLevel ? levelIn(language, aiLevel) : words.none],
  ].filter((row) => Array.isArray(row))
  return (
    <dl className="ra-ready__facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
