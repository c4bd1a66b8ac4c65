import type { ReactNode } from 'react'
import { each } from '../../src/react/each.tsx'
import { Icon } from '../../src/react/Icon.tsx'
import { type BlockProps, below, type HeadingLevel } from '../../src/react/options.ts'
import { sectionOutline } from '../../src/react/outline.ts'
import { Heading, Section } from '../../src/react/Section.tsx'
import { textOf, textsOf } from '../../src/react/values.ts'
import { type ReaderLabels, readerLabels } from '../../src/translations/readers/index.ts'
import type { ProsCons as ProsConsBlock } from './types.ts'

/** The block's heading; empty where it shows nothing. */
const headingOf = ({ heading, pros, cons }: ProsConsBlock, words: ReaderLabels) =>
  textsOf(pros).length + textsOf(cons).length > 0 ? textOf(heading) || words['prosCons.heading'] : ''

/** Two lists under headings of their own; signs and words tell them apart, not colour alone. */
export function ProsCons({
  block,
  id = 'ra-pros-cons',
  locale,
  labels,
  headingLevel = 2,
}: BlockProps<ProsConsBlock>): ReactNode {
  const words = readerLabels(locale, labels)
  const heading = headingOf(block, words)
  if (!heading) return null
  const level = below(headingLevel)
  return (
    <Section name="pros-cons" id={id} heading={heading} level={headingLevel}>
      <div className="ra-pros-cons__sides">
        <Side
          kind="pros"
          level={level}
          heading={textOf(block.prosHeading) || words['prosCons.pros']}
          statements={textsOf(block.pros)}
        />
        <Side
          kind="cons"
          level={level}
          heading={textOf(block.consHeading) || words['prosCons.cons']}
          statements={textsOf(block.cons)}
        />
      </div>
    </Section>
  )
}

ProsCons.outline = sectionOutline(headingOf)

interface SideProps {
  kind: 'pros' | 'cons'
  level: HeadingLevel
  heading: string
  statements: string[]
}

function Side({ kind, level, heading, statements }: SideProps): ReactNode {
  if (statements.length === 0) return null
  return (
    <div className={`ra-pros-cons__side ra-pros-cons__side--${kind}`}>
      <Heading level={level} className="ra-subheading">
        {heading}
      </Heading>
      <ul>
        {each(statements, (statement) => (
          <li>
            <Icon name={kind === 'pros' ? 'plus' : 'minus'} />
            <span>{statement}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
