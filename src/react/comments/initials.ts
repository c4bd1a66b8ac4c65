/** The first sign of a text as people see it: a letter with its accents, an emoji with all its parts. */
const firstSign = (text: string): string => {
  const [first] = new Intl.Segmenter().segment(text)
  return first?.segment ?? ''
}

/** The initials of a name, one or two: `LL` for Lea Leserin. A picture of nobody, so that none is loaded from elsewhere. */
export const initialsOf = (name: string): string => {
  const words = name
    .trim()
    .split(/[\s\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]+/)
    .filter(Boolean)
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  return (firstSign(first) + firstSign(last)).toLocaleUpperCase('en')
}
