import type { ReactNode } from 'react'
import { fillLabel } from '../../../translations/readers/index.ts'
import { type SiteLocale, siteWords } from '../../../translations/site/index.ts'

/** A line with a tick every ten units, a long one every fifty; on half pixels, where thin lines are sharp. */
const ruler = Array.from({ length: 11 }, (_, tick) => `M${tick * 10 + 0.5} 10V${tick % 5 === 0 ? 3 : 6}`)
const ticks = ['M0 10.5H101', ...ruler].join('')

/** A scale of 0–100 with its needle; a drawing, so whatever it says must also be said in words. */
export function Scale({ value, className }: { value: number; className: string }): ReactNode {
  return (
    <svg
      className={className}
      viewBox="0 0 101 12"
      width="101"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      <path className="scale__ticks" d={ticks} />
      <path className="scale__needle" d={`M${value + 0.5} 0V12`} />
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
