import './comments.css'

/** As many characters of a text as fit a row. */
const excerptLength = 160

/** The beginning of a text in one line, for lists and links. */
export const excerptOf = (text: unknown, length = excerptLength): string => {
  const line = typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : ''
  const characters = [...line.slice(0, length * 2)]
  return characters.length > length || line.length > length * 2
    ? `${characters.slice(0, length).join('')}…`
    : line
}

/**
 * A text that a stranger wrote, as text alone: it cannot turn the direction of what stands around it, and words of any
 * length wrap.
 */
export const Hostile = ({ text }: { text: string }) => <bdi className="ra-text">{text}</bdi>
