import type { ReactNode } from 'react'
import { fillLabel } from '../../../translations/readers/index.ts'
import { type SiteLocale, siteWords } from '../../../translations/site/index.ts'

const ticks = Array.from({ length: 11 }, (_, tick) => `M${1 + tick * 10} 10V${tick % 5 === 0 ? 3 : 6}`).join(
  '',
)

/** A scale of 0–100 with its needle; a drawing, so whatever it says must also be said in words. */
export function Scale({ value, className }: { value: number; className: string }): ReactNode {
  return (
    <svg
      className={className}
      viewBox="0 0 102 12"
      width="102"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      <path className="scale__ticks" d={ticks} />
      <path className="scale__needle" d={`M${1 + value} 0V12`} />
    </svg>
  )
}

/** An article's score of 0–100, as a figure and on a scale. */
export function Score({ score, locale }: { score: number; locale: SiteLocale }): ReactNode {
  const figure = Math.round(score)
  return (
    <p className="score">
      <span className="spoken">{fillLabel(siteWords[locale]['card.score'], { score: String(figure) })}</span>
      <span className="score__figure" aria-hidden="true">
        {figure}
      </span>
      <Scale className="score__scale" value={figure} />
    </p>
  )
}
