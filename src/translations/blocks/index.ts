import { de } from './de.ts'
import { type BlockWords, en } from './en.ts'

/** The words in the editor's language, English for languages the plugin does not speak. */
export const blockWords = (language: string | undefined): BlockWords => (language?.startsWith('de') ? de : en)

export type { BlockWords }
