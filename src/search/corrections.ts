import { foldedText } from './words.ts'

/** How many letters must be put in, taken out, replaced or swapped with their neighbour (optimal string alignment). */
export const distance = (one: string, other: string): number => {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= one.length; row++) {
    const [above = [], twoAbove = []] = [rows[row - 1], rows[row - 2]]
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
        row > 1 && column > 1 && isSwapped ? (twoAbove[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    rows.push(current)
  }
  return rows.at(-1)?.at(-1) ?? 0
}

/** One wrong letter in a short word, three in a long one. */
const tolerance = (word: string): number => Math.min(3, Math.floor(word.length / 3))

/** The word of the texts that somebody most likely meant, as it is written there; the first of several as near. */
export const nearestWord = (typed: string, texts: readonly string[]): string | undefined => {
  const folded = foldedText(typed).trim()
  let best: { word: string; distance: number } | undefined
  for (const word of texts.flatMap((text) => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [])) {
    if (Math.abs(word.length - typed.length) > 3) continue
    const far = distance(folded, foldedText(word).trim())
    if (far <= tolerance(folded) && far < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { word, distance: far }
  }
  return best?.word
}
