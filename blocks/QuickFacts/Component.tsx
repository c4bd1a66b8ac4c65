import type { ReactNode } from 'react'
import { each } from '../../src/react/each.tsx'
import type { BlockProps } from '../../src/react/options.ts'
import { sectionOutline } from '../../src/react/outline.ts'
import { Section } from '../../src/react/Section.tsx'
import { rowsOf, textOf } from '../../src/react/values.ts'
import { type ReaderLabels, readerLabels } from '../../src/translations/readers/index.ts'
import type { QuickFacts as QuickFactsBlock } from './types.ts'

const factsOf = ({ facts }: QuickFactsBlock) =>
  rowsOf(facts)
    .map((fact) => ({ label: textOf(fact.label), text: textOf(fact.text) }))
    .filter(({ text }) => text)

/** The block's heading; empty where it shows nothing. */
const headingOf = (block: QuickFactsBlock, words: ReaderLabels) =>
  factsOf(block).length > 0 ? textOf(block.heading) || words['quickFacts.heading'] : ''

/** The article in a few lines: terms and their facts when every fact has a label, else a plain list. */
export function QuickFacts({
  block,
  id = 'ra-quick-facts',
  locale,
  labels,
  headingLevel,
}: BlockProps<QuickFactsBlock>): ReactNode {
  const facts = factsOf(block)
  const heading = headingOf(block, readerLabels(locale, labels))
  if (!heading) return null
  return (
    <Section name="quick-facts" id={id} heading={heading} level={headingLevel}>
      {facts.every(({ label }) => label) ? <Terms facts={facts} /> : <Lines facts={facts} />}
    </Section>
  )
}

QuickFacts.outline = sectionOutline(headingOf)

interface Facts {
  facts: { label: string; text: string }[]
}

const Terms = ({ facts }: Facts) => (
  <dl className="ra-quick-facts__terms">
    {each(facts, ({ label, text }) => (
      <div>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
)

const Lines = ({ facts }: Facts) => (
  <ul className="ra-quick-facts__lines">
    {each(facts, ({ label, text }) => (
      <li>
        {label && <strong>{label}: </strong>}
        {text}
      </li>
    ))}
  </ul>
)
