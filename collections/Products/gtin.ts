/**
 * Whether the text is a GTIN-8, -12, -13 or -14 with a valid check digit.
 * @see https://www.gs1.org/services/how-calculate-check-digit-manually
 */
export const isGtin = (text: string): boolean => {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false
  const sum = [...text]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 ? 3 : 1), 0)
  return sum % 10 === 0
}
