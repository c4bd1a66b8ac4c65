// Signs that turn the writing direction: with them a name can make the words around it read as something else.
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/g

/** The first `max` characters; what was cut off leaves an ellipsis. */
const cut = (text: string, max: number): string => {
  const characters = [...text]
  return characters.length > max
    ? `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`
    : text
}

/**
 * A text of somebody else for one line of a mail, a header too: without line breaks, control characters and marks of
 * direction, and with nothing that reads as an encoded word (RFC 2047) when it is decoded.
 */
export const oneLine = (text: string, max: number): string =>
  cut(
    text
      .replace(directions, '')
      .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
      .replace(/=(?=\?)/g, '=\u200b')
      .trim(),
    max,
  )

/** The beginning of a text of somebody else, with its line breaks, of which a row counts as two at most. */
export const beginning = (text: string, max: number): string =>
  cut(
    text
      .replace(lineBreaks, '\n')
      .replace(directions, '')
      .replace(/[^\P{Cc}\n]/gu, ' ')
      .replace(/[^\S\n]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    max,
  )

/**
 * The same text to the eye, of which no mail program makes a link: addresses in it are broken by spaces without width.
 * Programs look for them in plain text too, and in names.
 */
export const unlinked = (text: string): string =>
  text.replace(/([.:@/\u3002\uff0e\uff61])(?=\S)/g, '$1\u200b')
