import type { DemoArticle } from '../../types.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** A review of a product: a compact cargo bike. */
export const cargoBike: DemoArticle = {
  slug: 'faehrmann-jolle-test',
  topics: ['mobility', 'reviews'],
  heroImage: 'bikeHarbour',
  subject: { type: 'Product', name: 'Fährmann Jolle', product: 'cargoBike' },
  authors: ['jana'],
  sources: [
    {
      title: 'Fährmann Jolle: Datenblatt und Betriebsanleitung',
      url: 'https://faehrmann.example/jolle/anleitung.pdf',
      publisher: 'Fährmann',
    },
    {
      title: '§ 63a StVZO: Beschreibung von Fahrrädern',
      url: 'https://www.gesetze-im-internet.de/stvzo_2012/__63a.html',
      publisher: 'Bundesministerium der Justiz',
    },
    {
      title: '§ 67 StVZO: Lichttechnische Einrichtungen an Fahrrädern',
      url: 'https://www.gesetze-im-internet.de/stvzo_2012/__67.html',
      publisher: 'Bundesministerium der Justiz',
    },
  ],
  updatedDaysAgo: [3],
  publishedDaysAgo: 5.4,
  related: ['copper', 'backup'],
  origin: 'editor',
  text: { de, en },
}
