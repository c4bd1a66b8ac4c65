import type { DefaultServerCellComponentProps, JSONFieldServerProps } from 'payload'
import { type Check, verdicts } from '../../moderation/screening/types.ts'
import { screeningReason } from '../../translations/comments/index.ts'
import { fillWords, moderationWords } from '../../translations/moderation/index.ts'
import { Hostile } from './Hostile.tsx'
import './comments.css'
import { inLanguage } from './inLanguage.ts'

/** What is stored as JSON, as far as it is what screening writes. */
const readChecks = (stored: unknown): Check[] =>
  (Array.isArray(stored) ? stored : []).filter(
    (check): check is Check =>
      typeof check === 'object' &&
      check !== null &&
      typeof check.step === 'string' &&
      verdicts.includes(check.verdict),
  )

/** What the screening steps said, in plain words: each that minded something, then those that did not. */
export const Checks = ({ checks, language }: { checks: unknown; language: string }) => {
  const words = moderationWords(language).checks
  const nameOf = (step: string) =>
    Object.hasOwn(words.steps, step) ? words.steps[step as keyof typeof words.steps] : step
  const all = readChecks(checks)
  const minded = all.filter(({ verdict }) => verdict !== 'pass')
  const passed = all.filter(({ verdict }) => verdict === 'pass').map(({ step }) => nameOf(step))
  if (all.length === 0) return null
  return (
    <ul className="ra-checks">
      {minded.map(({ reason, step, values, verdict }) => (
        <li key={step}>
          <strong>{words.verdicts[verdict]}</strong> ({nameOf(step)})
          {reason !== undefined && (
            <>
              {': '}
              {/* The word that was found comes from the comment. */}
              <Hostile text={screeningReason(language, reason, values)} />
            </>
          )}
        </li>
      ))}
      {passed.length > 0 && (
        <li className="ra-quiet">{fillWords(words.passed, { steps: passed.join(', ') })}</li>
      )}
    </ul>
  )
}

/** The screening in a list of events. */
export const ChecksCell = ({ cellData, i18n }: DefaultServerCellComponentProps) => (
  <span className="ra-excerpt">
    <Checks checks={cellData} language={i18n.language} />
  </span>
)

/** The screening in the form of an event. */
export const ChecksField = ({ data, field, i18n }: JSONFieldServerProps) => (
  <div className="field-type ra-shown">
    <span className="field-label">{inLanguage(field.label || field.name, i18n)}</span>
    <Checks checks={data?.[field.name]} language={i18n.language} />
  </div>
)
