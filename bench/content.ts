import type { Block } from '../blocks/all.ts'
import { h2, link, p, richText, strong, ul } from '../src/server/demo/lexical.ts'

/** Texts and blocks of the articles that are measured: as long as real ones, and the same in every run. */

export const locales = ['de', 'en'] as const
export type Locale = (typeof locales)[number]

const sentences: Record<Locale, readonly string[]> = {
  de: [
    'Im Prüfstand läuft das Gerät vier Wochen lang neben dem, was es ersetzen soll.',
    'Was im Datenblatt als Nebensache steht, entscheidet im Alltag über Lob und Ärger.',
    'Der Lüfter bleibt unter Last hörbar, wird aber nie lästig.',
    'Drei Messungen an drei Tagen weichen um weniger als ein Prozent voneinander ab.',
    'Wer nur gelegentlich misst, zahlt hier für Genauigkeit, die niemand abruft.',
    'Die Verarbeitung stimmt, nur die Klappe über den Anschlüssen wackelt schon im Neuzustand.',
    'Ein Update während des Tests hat zwei der fünf gefundenen Fehler behoben.',
    'Der Hersteller verspricht Ersatzteile für sieben Jahre und nennt dafür auch Preise.',
  ],
  en: [
    'On our bench the device runs for four weeks next to the one it is meant to replace.',
    'What the data sheet treats as a detail decides between praise and annoyance in daily use.',
    'Under load the fan can be heard, yet it never becomes a nuisance.',
    'Three measurements on three days differ by less than one per cent.',
    'Those who measure now and then pay for a precision that nobody asks for.',
    'The build is good, only the flap above the ports is loose from the first day.',
    'An update during the test mended two of the five faults we had found.',
    'The maker promises spare parts for seven years and even names their prices.',
  ],
}

const text = (locale: Locale, from: number, count: number): string => {
  const all = sentences[locale]
  return Array.from({ length: count }, (_, index) => all[(from * 3 + index) % all.length]).join(' ')
}

type Maker = (locale: Locale, seed: number, product: number) => Block

const prose: Maker = (locale, seed) => ({
  blockType: 'prose',
  content: richText(
    h2(text(locale, seed, 1)),
    p(text(locale, seed + 1, 3), ' ', strong(text(locale, seed + 2, 1)), ' ', text(locale, seed + 3, 2)),
    p(text(locale, seed + 4, 2), ' ', link(text(locale, seed, 1), 'https://source.example/report'), '.'),
    ul(text(locale, seed + 5, 1), text(locale, seed + 6, 1), text(locale, seed + 7, 1)),
    p(text(locale, seed + 2, 5)),
  ),
})

const quickFacts: Maker = (locale, seed) => ({
  blockType: 'quickFacts',
  facts: [1, 2, 3, 4, 5].map((row) => ({ label: `Nr. ${row}`, text: text(locale, seed + row, 2) })),
})

const specTable: Maker = (locale, seed) => ({
  blockType: 'specTable',
  caption: text(locale, seed, 1),
  columns: ['A', 'B', 'C'],
  rows: Array.from({ length: 12 }, (_, row) => ({
    group: row < 6 ? 'I' : 'II',
    label: text(locale, seed + row, 1).slice(0, 40),
    values: [`${row}.1`, `${row + seed}`, ''],
    unit: 'W',
  })),
})

const prosCons: Maker = (locale, seed) => ({
  blockType: 'prosCons',
  pros: [1, 2, 3].map((row) => ({ text: text(locale, seed + row, 1) })),
  cons: [4, 5].map((row) => ({ text: text(locale, seed + row, 1) })),
})

const affiliateProduct: Maker = (locale, seed, product) => ({
  blockType: 'affiliateProduct',
  product,
  pitch: text(locale, seed, 2),
})

const verdict: Maker = (locale, seed) => ({
  blockType: 'verdict',
  scale: '10',
  content: richText(p(text(locale, seed, 4)), p(text(locale, seed + 1, 3))),
  criteria: [0, 1, 2, 3].map((row) => ({
    label: text(locale, seed + row, 1).slice(0, 30),
    score: 3 + ((seed + row * 2) % 7),
    weight: 1 + (row % 2),
  })),
  recommendation: 'consider',
  bestFor: [{ text: text(locale, seed + 2, 1) }],
  notFor: [{ text: text(locale, seed + 3, 1) }],
})

const aiDisclosure: Maker = (locale) => ({
  blockType: 'aiDisclosure',
  level: 'assisted',
  tasks: ['research', 'translation'],
  tools: [{ name: 'Beispielmodell', provider: 'Beispiel GmbH' }],
  humanReview: { reviewed: true, reviewer: 'J. Beispiel', date: '2026-01-15T12:00:00.000Z' },
  responsible: { name: text(locale, 0, 1).slice(0, 20), role: 'Redaktion', contact: 'mail@desk.example' },
})

/** Ten blocks of all seven types. A scored verdict and a disclosure stand in an article once. */
const ten = [
  quickFacts,
  prose,
  specTable,
  prose,
  affiliateProduct,
  prose,
  prosCons,
  prose,
  verdict,
  aiDisclosure,
]
const repeatable = ten.filter((make) => make !== verdict && make !== aiDisclosure)

/** What an article says in one locale, with its blocks in an order of its own. */
export function articleText(
  locale: Locale,
  seed: number,
  { blocks, products }: { blocks: number; products: readonly number[] },
): { title: string; excerpt: string; layout: Block[] } {
  const more = Array.from(
    { length: blocks - ten.length },
    (_, index) => repeatable[index % repeatable.length],
  )
  const makers = [...ten, ...more].flatMap((make) => make ?? [])
  const turn = seed % ten.length
  const layout = [...makers.slice(turn), ...makers.slice(0, turn)].map((make, index) =>
    make(locale, seed + index, products[(seed + index) % products.length] ?? 0),
  )
  return { title: text(locale, seed, 1), excerpt: text(locale, seed + 1, 2), layout }
}

/** A few words for names and descriptions. */
export const words = text
