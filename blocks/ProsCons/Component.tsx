import type { ReactNode } from 'react'
import { each } from '../../src/react/each.tsx'
import { Icon } from '../../src/react/Icon.tsx'
import { type BlockProps, below, type HeadingLevel } from '../../src/react/options.ts'
import { Heading, Section } from '../../src/react/Section.tsx'
import { textOf, textsOf } from '../../src/react/values.ts'
import { readerLabels } from '../../src/translations/readers/index.ts'
import type { ProsCons as ProsConsBlock } from './types.ts'

/** Two lists under headings of their own; signs and words tell them apart, not colour alone. */
export function ProsCons({
  block,
  id = 'ra-pros-cons',
  locale,
  labels,
  headingLevel = 2,
}: BlockProps<ProsConsBlock>): ReactNode {
  const words = readerLabels(locale, labels)
  const pros = textsOf(block.pros)
  const cons = textsOf(block.cons)
  if (pros.length + cons.length === 0) return null
  const level = below(headingLevel)
  return (
    <Section
      name="pros-cons"
      id={id}
      heading={textOf(block.heading) || words['prosCons.heading']}
      level={headingLevel}
    >
      <div className="ra-pros-cons__sides">
        <Side
          kind="pros"
          level={level}
          heading={textOf(block.prosHeading) || words['prosCons.pros']}
          statements={pros}
        />
        <Side
          kind="cons"
          level={level}
          heading={textOf(block.consHeading) || words['prosCons.cons']}
          statements={cons}
        />
      </div>
    </Section>
  )
}

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
