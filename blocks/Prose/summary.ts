import type { Summary } from '../summaries.ts'
import { richTextTexts } from './text.ts'
import type { Prose } from './types.ts'

/** How the text begins. */
export const summary: Summary<Prose> = ({ content }) => [richTextTexts(content).join(' ')]
