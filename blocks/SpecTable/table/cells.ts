/** A table as it lies on the clipboard: rows of texts, all equally long. */
export type Cells = string[][]

export interface ParsedTable {
  cells: Cells
  /** Whether the first row holds headings, where the format says so; a spreadsheet's does not. */
  hasHeadings?: boolean
}

/**
 * Reads a table from text: Markdown, cells between tabs (as Excel, Google Sheets and LibreOffice copy them), CSV
 * between semicolons or commas, or one cell a line. Cells in quotes may hold separators and line breaks.
 *
 * @returns undefined for what is one text rather than a table
 */
export const parseTable = (text: string): ParsedTable | undefined => {
  const source = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|\n+$/g, '')
  if (source.trim() === '') return undefined
  return markdown(source) ?? delimited(source)
}

/** Cells as spreadsheets read them from the clipboard: tabs between, quotes where a cell needs them. */
export const toTabSeparated = (cells: Cells): string =>
  cells
    .map((row) =>
      row.map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n')

const columnsOf = (rows: Cells) => Math.max(...rows.map((row) => row.length))

const isRectangular = (rows: Cells) => rows.every((row) => row.length === rows[0]?.length)

const filledUp = (rows: Cells): Cells => {
  const columns = columnsOf(rows)
  return rows.map((row) => [...row, ...Array<string>(columns - row.length).fill('')])
}

/** GitHub Flavored Markdown, "Tables": the second line has a dash for each cell of the first. */
const dashes = /^ *\|? *:?-+:? *(\| *:?-+:? *)*\|? *$/

const markdown = (source: string): ParsedTable | undefined => {
  const lines = source.split('\n').filter((line) => line.trim() !== '')
  const [first = '', second = ''] = lines
  if (!first.includes('|')) return undefined
  if (dashes.test(second) && cellsOfLine(first).length === cellsOfLine(second).length) {
    const rows = [first, ...lines.slice(2)].map(cellsOfLine)
    return { cells: filledUp(rows), hasHeadings: true }
  }
  const isFramed = !source.includes('\t') && lines.every((line) => /^ *\|.*\| *$/.test(line))
  return isFramed ? { cells: filledUp(lines.map(cellsOfLine)) } : undefined
}

const cellsOfLine = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .replaceAll('\\|', '|')
        .replace(/<br ?\/?>/gi, '\n')
        .trim(),
    )

const delimited = (source: string): ParsedTable | undefined => {
  const tabs = separated(source, '\t')
  if (columnsOf(tabs) > 1 && isRectangular(tabs)) return { cells: tabs }
  const semicolons = separated(source, ';')
  if (isCsv(semicolons) && (semicolons.length > 1 || !isSentence(semicolons))) return { cells: semicolons }
  const commas = separated(source, ',')
  if (isCsv(commas) && commas.length > 1 && hasSeparatingComma(source)) return { cells: commas }
  return columnsOf(tabs) > 1 || tabs.length > 1 ? { cells: filledUp(tabs) } : undefined
}

const isCsv = (rows: Cells) => columnsOf(rows) > 1 && isRectangular(rows)

/** On one line, a semicolon or two may as well be punctuation. */
const isSentence = ([line = []]: Cells) =>
  line.length < 3 || line.slice(1).some((cell) => cell.startsWith(' '))

/** A comma between digits may be a decimal comma, and one before a space belongs to a sentence. */
const hasSeparatingComma = (source: string) =>
  /(?<!\d),(?! )|,(?![ \d])/.test(source.replace(/"(?:[^"]|"")*"/g, '""'))

/** Separated values after RFC 4180. A quote that nothing closes, as in 12" pipes, is a quote. */
const separated = (source: string, separator: string): Cells => {
  const rows: Cells = [[]]
  for (let at = 0; at <= source.length; at++) {
    const { cell, end } = cellAt(source, at, separator)
    rows.at(-1)?.push(cell)
    if (source[end] === '\n') rows.push([])
    at = end
  }
  return rows
}

const cellAt = (source: string, start: number, separator: string): { cell: string; end: number } => {
  const isEnd = (at: number) => at >= source.length || source[at] === separator || source[at] === '\n'
  const closing = source[start] === '"' ? closingQuote(source, start + 1) : -1
  if (closing > 0 && isEnd(closing + 1))
    return { cell: source.slice(start + 1, closing).replaceAll('""', '"'), end: closing + 1 }
  let end = start
  while (!isEnd(end)) end++
  return { cell: source.slice(start, end), end }
}

const closingQuote = (source: string, start: number): number => {
  for (let at = source.indexOf('"', start); at >= 0; at = source.indexOf('"', at + 2))
    if (source[at + 1] !== '"') return at
  return -1
}
