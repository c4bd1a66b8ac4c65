import { ban } from './ban.ts'
import { honeypot } from './honeypot.ts'
import { linksStep } from './links.ts'
import { staffEmail } from './staffEmail.ts'
import type { Screener } from './types.ts'
import { wordsStep } from './words.ts'

/** What of the options the plugin's own steps are made of. */
export interface ScreeningSettings {
  maxLinks: number
  holdWords?: readonly string[]
  rejectWords?: readonly string[]
  foldDiacritics?: boolean
}

/** The plugin's own steps over what is in a submission, in their order. */
export const builtInScreeners = ({
  foldDiacritics,
  holdWords = [],
  maxLinks,
  rejectWords = [],
}: ScreeningSettings): Screener[] => [
  honeypot,
  ban,
  staffEmail,
  linksStep(maxLinks),
  ...(holdWords.length > 0 ? [wordsStep('holdWords', holdWords, { foldDiacritics })] : []),
  ...(rejectWords.length > 0 ? [wordsStep('rejectWords', rejectWords, { foldDiacritics })] : []),
]
