import type { PriceState } from '../../../collections/Products/price.ts'
import { deskWords } from '../../translations/desk/index.ts'
import { fillWords } from '../../translations/moderation/index.ts'
import { ago } from './ago.ts'
import '../lists/lists.css'

interface PriceMarkProps {
  checkedAt: string | null | undefined
  language: string
  state: PriceState
  now: Date
}

/** What a price is worth: fresh or stale, and how old it is. */
export const PriceMark = ({ checkedAt, language, now, state }: PriceMarkProps) => {
  const words = deskWords(language).prices
  if (state === 'none') return <span className="ra-quiet">{words.none}</span>
  const text = checkedAt ? fillWords(words[state], { age: ago(checkedAt, now, language) }) : words.unchecked
  return <span className={`ra-mark ra-mark--${state === 'fresh' ? 'success' : 'warning'}`}>{text}</span>
}
