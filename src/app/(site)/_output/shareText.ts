/** Letters and signs of the font that comes with `next/og`, which would fetch another from elsewhere for the rest. */
const drawable = /[^\u0020-\u024f\u2010-\u2026\u20ac]/gu

/** A text as it can be drawn: without emoji and foreign letters, cut at a word where it is longer than `most`. */
export const shareText = (text: string, most: number): string => {
  const drawn = text.normalize('NFC').replace(drawable, ' ').replace(/\s+/g, ' ').trim()
  if (drawn.length <= most) return drawn
  const cut = drawn.slice(0, most)
  const word = cut.lastIndexOf(' ')
  return `${cut.slice(0, word > most / 2 ? word : most).trimEnd()} …`
}
