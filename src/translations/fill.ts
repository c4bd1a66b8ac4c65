/** A text with its `{{name}}` places filled. */
export const fillWords = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))

/** The text for a number of things, with `{{count}}` filled. German and English have the same two forms. */
export const fillCount = (texts: { one: string; other: string }, count: number): string =>
  fillWords(count === 1 ? texts.one : texts.other, { count })
