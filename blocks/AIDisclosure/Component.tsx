import type { ReactNode } from 'react'
import { formatDay, formatList } from '../../src/react/format.ts'
import { linkHref } from '../../src/react/href.ts'
import type { BlockProps } from '../../src/react/options.ts'
import { sectionOutline } from '../../src/react/outline.ts'
import { Section } from '../../src/react/Section.tsx'
import { isRecord, rowsOf, textOf } from '../../src/react/values.ts'
import { fillLabel, type ReaderLabels, readerLabels } from '../../src/translations/readers/index.ts'
import type { AILevel, AIDisclosure as Disclosure } from './types.ts'

/** Someone's e-mail address as people write it down: the only text that becomes a mailto link by itself. */
const mailAddress = /^[^\s@:/?#]+@[^\s@:/?#]+\.[^\s@:/?#]+$/

const levels: readonly unknown[] = ['none', 'assisted', 'generated', 'autonomous'] satisfies AILevel[]

/** The block's heading; empty where it shows nothing. */
const headingOf = ({ heading, level }: Disclosure, words: ReaderLabels) =>
  levels.includes(level) ? textOf(heading) || words['aiDisclosure.heading'] : ''

/**
 * What part AI had in the article, who checked it and who answers for it: what Article 50 of the EU AI Act
 * (Regulation 2024/1689) wants readers to be told, in plain words. Without a level there is nothing to tell.
 */
export function AIDisclosure({
  block,
  id = 'ra-ai-disclosure',
  locale,
  labels,
  headingLevel,
  timeZone,
}: BlockProps<Disclosure>): ReactNode {
  const words = readerLabels(locale, labels)
  const heading = headingOf(block, words)
  if (!heading) return null
  const tasks = (Array.isArray(block.tasks) ? block.tasks : [])
    .map((task) => words[`aiDisclosure.task.${task}`])
    .filter(Boolean)
  const tools = rowsOf(block.tools).map(toolText).filter(Boolean)
  const rows: [string, ReactNode][] = [
    [words['aiDisclosure.tasks'], tasks.length > 0 && formatList(tasks, locale)],
    [words['aiDisclosure.tools'], tools.length > 0 && formatList(tools, locale)],
    [words['aiDisclosure.review'], reviewText(block, words, locale, timeZone)],
    [words['aiDisclosure.responsible'], responsibleOf(block)],
  ]
  const shown = rows.filter(([, content]) => content)
  return (
    <Section name="ai" id={id} heading={heading} level={headingLevel}>
      <p className={`ra-ai__level ra-ai__level--${block.level}`}>
        {words[`aiDisclosure.level.${block.level}`]}
      </p>
      <p className="ra-lines">{textOf(block.statement) || words[`aiDisclosure.statement.${block.level}`]}</p>
      {shown.length > 0 && (
        <dl>
          {shown.map(([term, content]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{content}</dd>
            </div>
          ))}
        </dl>
      )}
      <Method block={block} words={words} />
    </Section>
  )
}

AIDisclosure.outline = sectionOutline(headingOf)

function toolText({ name, provider }: { name: string; provider?: string | null }): string {
  const [tool, maker] = [textOf(name), textOf(provider)]
  return tool && maker ? `${tool} (${maker})` : tool || maker
}

/** Who checked what and when. That nobody did is told too, unless no AI was involved. */
function reviewText(
  { humanReview, level }: Disclosure,
  words: ReaderLabels,
  locale: string,
  timeZone?: string,
): string {
  const review = isRecord(humanReview) ? humanReview : {}
  if (review.reviewed !== true) return level === 'none' ? '' : words['aiDisclosure.review.none']
  const reviewer = textOf(review.reviewer)
  const date = formatDay(review.date, locale, timeZone) ?? ''
  const scope = textOf(review.scope)
  const by = reviewer ? (date ? 'byOn' : 'by') : date ? 'on' : 'done'
  const done = fillLabel(words[`aiDisclosure.review.${by}`], { reviewer, date })
  return scope ? `${done}. ${fillLabel(words['aiDisclosure.review.scope'], { scope })}` : done
}

/** The person who answers for the article, with a way to reach them. */
function responsibleOf({ responsible }: Disclosure): ReactNode {
  if (!isRecord(responsible)) return null
  const person = [textOf(responsible.name), textOf(responsible.role)].filter(Boolean).join(', ')
  const contact = textOf(responsible.contact)
  if (!contact) return person
  const href = mailAddress.test(contact) ? `mailto:${contact}` : linkHref(contact)
  return (
    <>
      {person && `${person}, `}
      {href ? <a href={href}>{contact.replace(/^mailto:/i, '')}</a> : contact}
    </>
  )
}

function Method({ block: { method }, words }: { block: Disclosure; words: ReaderLabels }): ReactNode {
  const href = isRecord(method) ? linkHref(method.url) : undefined
  return href ? (
    <p>
      <a href={href}>{textOf(method?.label) || words['aiDisclosure.method']}</a>
    </p>
  ) : null
}
