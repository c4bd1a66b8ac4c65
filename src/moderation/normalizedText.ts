// What takes part in a text without being seen: format characters such as zero-width joiners and soft hyphens,
// variation selectors, fillers, control characters other than white space.
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]|(?![\s\u0085])\p{Cc}/gu

/**
 * A text in the form in which two are compared: width and case folded, invisible characters taken out, white space as
 * single spaces (Unicode Standard Annex #15, NFKC; Unicode §5.18, case folding).
 */
export const normalizedText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(invisible, '')
    // Lower, upper, lower: upper case makes `SS` of `ß`, but leaves `ẞ`, which lower case makes a `ß` of.
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    // A sigma's form depends on where it stands, the dot of a Turkish `İ` stays behind.
    .replace(/ς/g, 'σ')
    .replace(/i\u0307/g, 'i')
    .normalize('NFKC')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim()
