import type { Measured } from './load.ts'
import type { Settings, Size } from './settings.ts'

/** A table for a terminal: the first column to the left, figures to the right. */
export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    widths
      .map((width, column) =>
        column === 0 ? (cells[column] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width),
      )
      .join('  ')
      .trimEnd()
  return [title, line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line), ''].join(
    '\n',
  )
}

/** Three significant digits, more above a thousand: 0.0123, 1.23, 1,234; a question mark for what is not known. */
export const figure = (value: number): string =>
  Number.isNaN(value)
    ? '?'
    : value.toLocaleString(
        'en',
        value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 },
      )

/** The cells of a row that every table has: req/s, rounds, p50, p99, and processor time of server and database. */
export const measuredCells = ({ p50, p99, processor, range, requestsPerSecond }: Measured): string[] => [
  figure(requestsPerSecond),
  range.map(figure).join(' – '),
  figure(p50),
  figure(p99),
  figure(processor.server),
  figure(processor.database),
]
/** Their heads. */
export const measuredHeads = ['req/s', 'rounds', 'p50 ms', 'p99 ms', 'CPU ms', 'DB ms'] as const

/** What is measured: a server on one of the two databases, or the empty answer. */
export type Label = 'empty' | `${'hono' | 'next'} ${Size}`

const nameOf = (label: string, sizes: Settings['sizes']): string => {
  const [server = '', size] = label.split(' ')
  const name = server.charAt(0).toUpperCase() + server.slice(1)
  return size ? `${name}, ${sizes[size as Size].toLocaleString('en')} articles` : name
}

/**
 * One way of reading or saving, measured at all servers.
 *
 * `CPU ms`, `DB ms`: processor time of the server and of PostgreSQL for an answer, which other work on the machine
 * hardly changes; `of empty`: requests a second in per cent of those of the empty answer; `to Next`: as a multiple of
 * Next's on the same articles; `to few`: as a part of the same server's on few articles, 1 when it does not grow.
 */
export function comparison(
  title: string,
  measured: ReadonlyMap<Label, Measured>,
  sizes: Settings['sizes'],
): string {
  const rate = (label: Label) => measured.get(label)?.requestsPerSecond ?? Number.NaN
  const ratio = (one: number, other: number) => (Number.isFinite(one / other) ? figure(one / other) : '')
  const rows = [...measured].map(([label, result]) => [
    nameOf(label, sizes),
    ...measuredCells(result).slice(0, -1),
    label === 'empty' ? '' : figure(result.processor.database),
    label === 'empty' ? '' : `${figure((100 * result.requestsPerSecond) / rate('empty'))} %`,
    label.startsWith('hono')
      ? ratio(result.requestsPerSecond, rate(label.replace('hono', 'next') as Label))
      : '',
    label.endsWith('large')
      ? ratio(result.requestsPerSecond, rate(label.replace('large', 'small') as Label))
      : '',
  ])
  return table(title, ['', ...measuredHeads, 'of empty', 'to Next', 'to few'], rows)
}

/** Memory of the servers at some times; peaks since their start. */
export function memoryTable(
  times: readonly string[],
  memories: readonly ReadonlyMap<Label, { now: number; peak: number } | undefined>[],
  sizes: Settings['sizes'],
): string {
  const rows = [...(memories[0]?.keys() ?? [])].map((label) => {
    const taken = memories.map((memory) => memory.get(label))
    return [
      nameOf(label, sizes),
      ...taken.map((each) => (each ? figure(each.now) : '?')),
      ...[taken.at(-1)].map((each) => (each ? figure(each.peak) : '?')),
    ]
  })
  return table('Memory of the server process, MiB (VmRSS; peak: VmHWM)', ['', ...times, 'peak'], rows)
}
