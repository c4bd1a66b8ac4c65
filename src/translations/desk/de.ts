import type { DeskWords } from './en.ts'

/** Was Redakteurinnen und Redakteure in Listen und auf der Startseite lesen. */
export const de: DeskWords = {
  planned: {
    publish: 'Erscheint',
    unpublish: 'Wird zurückgezogen',
    hasFailed: 'Nicht erschienen',
    appear: 'Sichtbar ab',
  },
  waiting: { one: '{{count}} Kommentar wartet', other: '{{count}} Kommentare warten' },
  widgets: {
    nothingWaits: 'Kein Kommentar wartet auf eine Entscheidung.',
    toQueue: 'Entscheiden',
    nothingScheduled: 'Nichts ist geplant.',
    toScheduled: 'In der Liste zeigen',
    nothingStale: 'Alle Preise, die zu sehen sein sollen, sind aktuell.',
    toProducts: 'Alle Produkte mit veralteten Preisen',
  },
  prices: {
    fresh: 'Aktuell, geprüft {{age}}',
    stale: 'Veraltet, geprüft {{age}}',
    unchecked: 'Veraltet, noch nie geprüft',
    none: 'Kein Preis',
    never: 'noch nie geprüft',
    checkedNow: 'Gerade geprüft',
  },
  more: 'mehr als {{count}}',
}
