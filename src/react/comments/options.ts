import type { ReaderLabels } from '../../translations/readers/index.ts'
import type { HeadingLevel } from '../options.ts'

/** What the components of comments have in common. */
export interface CommentOptions {
  /** Language of words, numbers and dates: `de`, `en`, `de-AT`; a language without words of its own gets English. */
  locale: string
  /** Words to show instead of the locale's own. */
  labels?: Partial<ReaderLabels>
  /** Where the heading stands in the page's outline, default 2. */
  headingLevel?: HeadingLevel
}
