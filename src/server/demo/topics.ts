import type { DemoTopic, TopicKey } from './types.ts'

/** What the demo articles are about. */
export const topics: Record<TopicKey, DemoTopic> = {
  dataCentres: {
    slug: 'rechenzentren',
    name: { de: 'Rechenzentren', en: 'Data centres' },
    description: {
      de: 'Woraus die Cloud gebaut ist: Gebäude, Strom, Kühlung und die Menschen, die sie am Laufen halten.',
      en: 'What the cloud is made of: buildings, power, cooling, and the people who keep it all running.',
    },
  },
  resources: {
    slug: 'rohstoffe',
    name: { de: 'Rohstoffe', en: 'Raw materials' },
    description: {
      de: 'Kupfer, Lithium, Sand: Woher die Dinge kommen, aus denen Technik besteht.',
      en: 'Copper, lithium, sand: where the stuff that technology is made of comes from.',
    },
  },
  mobility: {
    slug: 'mobilitaet',
    name: { de: 'Mobilität', en: 'Mobility' },
    description: {
      de: 'Räder, Bahnen, Batterien. Wie wir von A nach B kommen und was wir dabei schleppen.',
      en: 'Bikes, trains, batteries. How we get from A to B, and what we carry on the way.',
    },
  },
  software: {
    slug: 'software',
    name: { de: 'Software', en: 'Software' },
    description: {
      de: 'Programme, die uns Arbeit abnehmen sollen, und ob sie es tun.',
      en: 'Programs that promise to save us work, and whether they do.',
    },
  },
  storage: {
    slug: 'datensicherung',
    name: { de: 'Datensicherung', en: 'Backup' },
    description: {
      de: 'Sichern, sperren, wiederfinden: damit nichts verloren geht, was sich nicht wiederholen lässt.',
      en: 'Copying, locking away, finding again: so that nothing irreplaceable is lost.',
    },
  },
  reviews: {
    slug: 'tests',
    name: { de: 'Tests', en: 'Reviews' },
    description: {
      de: 'Gemessen, gewogen, gefahren und geurteilt.',
      en: 'Measured, weighed, ridden and judged.',
    },
  },
}
