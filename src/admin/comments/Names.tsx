import type { JSONFieldServerProps } from 'payload'
import { excerptOf, Hostile } from './Hostile.tsx'
import './comments.css'
import { inLanguage } from './inLanguage.ts'

/** A list of names that strangers gave themselves; stored as JSON, so it may be anything. */
export const Names = ({ names }: { names: unknown }) => {
  const texts = (Array.isArray(names) ? names : []).filter((name) => typeof name === 'string')
  return (
    <ul className="ra-names">
      {[...new Set(texts)].map((name) => (
        <li key={name}>
          <Hostile text={excerptOf(name, 80)} />
        </li>
      ))}
    </ul>
  )
}

/** The names in the form of a person. */
export const NamesField = ({ data, field, i18n }: JSONFieldServerProps) => (
  <div className="field-type ra-shown">
    <span className="field-label">{inLanguage(field.label || field.name, i18n)}</span>
    <Names names={data?.[field.name]} />
  </div>
)
