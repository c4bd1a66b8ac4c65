import type { ReactNode } from 'react'
import { each } from '../../src/react/each.tsx'
import { formatNumber, formatShare } from '../../src/react/format.ts'
import { Icon } from '../../src/react/Icon.tsx'
import { type BlockProps, below, type HeadingLevel } from '../../src/react/options.ts'
import { sectionOutline } from '../../src/react/outline.ts'
import { RenderProse } from '../../src/react/richText/RenderProse.tsx'
import { Heading, Section, Spoken } from '../../src/react/Section.tsx'
import { textOf, textsOf } from '../../src/react/values.ts'
import { fillLabel, type ReaderLabels, readerLabels } from '../../src/translations/readers/index.ts'
import { effectiveScore, normalisedScore, scaleOf, scoredCriteria, weightOf } from './score.ts'
import type { Recommendation, Verdict as VerdictBlock } from './types.ts'

const recommendationIcons = { buy: 'check', consider: 'scale', wait: 'clock', avoid: 'cross' } as const

const isRecommendation = (value: unknown): value is Recommendation =>
  typeof value === 'string' && Object.hasOwn(recommendationIcons, value)

const headingOf = ({ heading }: VerdictBlock, words: ReaderLabels) =>
  textOf(heading) || words['verdict.heading']

/** Our assessment: score, recommendation and award, the text, the single marks, and whom it suits. */
export function Verdict({ block, id = 'ra-verdict', ...options }: BlockProps<VerdictBlock>): ReactNode {
  const { locale, labels, headingLevel = 2 } = options
  const words = readerLabels(locale, labels)
  const level = below(headingLevel)
  const award = textOf(block.award)
  const recommendation = isRecommendation(block.recommendation) ? block.recommendation : undefined
  const bestFor = textsOf(block.bestFor)
  const notFor = textsOf(block.notFor)
  const scored = effectiveScore(block) !== undefined
  return (
    <Section name="verdict" id={id} heading={headingOf(block, words)} level={headingLevel}>
      {(scored || recommendation || award) && (
        <div className="ra-verdict__result">
          <Score block={block} locale={locale} words={words} />
          {recommendation && (
            <p className={`ra-badge ra-badge--${recommendation}`}>
              <Icon name={recommendationIcons[recommendation]} />
              {words[`verdict.recommendation.${recommendation}`]}
            </p>
          )}
          {award && (
            <p className="ra-award">
              <Icon name="star" />
              <Spoken>{`${words['verdict.award']}: `}</Spoken>
              {award}
            </p>
          )}
        </div>
      )}
      <RenderProse
        {...options}
        headingLevel={level}
        content={block.content}
        id={`${id}-content`}
        className="ra-verdict__content"
      />
      <Criteria block={block} locale={locale} words={words} level={level} />
      {bestFor.length + notFor.length > 0 && (
        <div className="ra-verdict__audiences">
          <Audience heading={words['verdict.bestFor']} level={level} icon="check" texts={bestFor} />
          <Audience heading={words['verdict.notFor']} level={level} icon="cross" texts={notFor} />
        </div>
      )}
    </Section>
  )
}

Verdict.outline = sectionOutline(headingOf)

interface PartProps {
  block: VerdictBlock
  locale: string
  words: ReaderLabels
}

/** The score as a figure in a ring that fills with it, and in one sentence for those who listen. */
function Score({ block, locale, words }: PartProps): ReactNode {
  const score = effectiveScore(block)
  if (score === undefined) return null
  const max = formatNumber(scaleOf(block), locale)
  const figure = formatNumber(score, locale)
  return (
    <div className="ra-score">
      <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
        <circle className="ra-score__track" cx="60" cy="60" r="54" />
        <circle
          className="ra-score__value"
          cx="60"
          cy="60"
          r="54"
          pathLength="100"
          strokeDasharray={`${normalisedScore(block)} 100`}
          transform="rotate(-90 60 60)"
        />
      </svg>
      <p>
        <span className="ra-score__figure" aria-hidden="true">
          {figure}
        </span>
        <span className="ra-score__max" aria-hidden="true">
          {fillLabel(words['verdict.outOf'], { max })}
        </span>
        <Spoken>{fillLabel(words['verdict.score'], { score: figure, max })}</Spoken>
      </p>
    </div>
  )
}

/** The single marks. What each counts is told only where the score follows from it. */
function Criteria({ block, locale, words, level }: PartProps & { level: HeadingLevel }): ReactNode {
  const criteria = scoredCriteria(block)
  if (criteria.length === 0) return null
  const scale = scaleOf(block)
  const total = criteria.reduce((sum, criterion) => sum + weightOf(criterion), 0)
  const uneven = new Set(criteria.map(weightOf)).size > 1
  const showShares = uneven && total > 0 && typeof block.score !== 'number'
  return (
    <div className="ra-criteria">
      <Heading level={level} className="ra-subheading">
        {words['verdict.criteria']}
      </Heading>
      <ul>
        {each(criteria, (criterion) => (
          <li>
            <span className="ra-criteria__label">
              {textOf(criterion.label)}
              {showShares && (
                <small>
                  {' '}
                  {fillLabel(words['verdict.share'], {
                    share: formatShare(weightOf(criterion) / total, locale),
                  })}
                </small>
              )}
            </span>
            <span className="ra-criteria__score">
              <span aria-hidden="true">{formatNumber(criterion.score, locale)}</span>
              <Spoken>
                {fillLabel(words['verdict.score'], {
                  score: formatNumber(criterion.score, locale),
                  max: formatNumber(scale, locale),
                })}
              </Spoken>
            </span>
            <Bar share={criterion.score / scale} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A share of 1 as a bar; the figure beside it says the same. */
const Bar = ({ share }: { share: number }) => (
  <svg
    className="ra-bar"
    viewBox="0 0 100 4"
    preserveAspectRatio="none"
    width="100%"
    height="4"
    aria-hidden="true"
    focusable="false"
  >
    <rect className="ra-bar__track" width="100" height="4" />
    <rect className="ra-bar__value" width={Math.min(1, Math.max(0, share)) * 100} height="4" />
  </svg>
)

interface AudienceProps {
  heading: string
  level: HeadingLevel
  icon: 'check' | 'cross'
  texts: string[]
}

function Audience({ heading, level, icon, texts }: AudienceProps): ReactNode {
  if (texts.length === 0) return null
  return (
    <div className={`ra-audience ra-audience--${icon}`}>
      <Heading level={level} className="ra-subheading">
        {heading}
      </Heading>
      <ul>
        {each(texts, (text) => (
          <li>
            <Icon name={icon} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
