import type { DemoComment } from './types.ts'

/** What readers say about the cargo bike. */
export const cargoBike: DemoComment[] = [
  {
    author: 'Wiebke H.',
    email: 'wiebke@example.org',
    locale: 'de',
    daysAgo: 5.1,
    body: `Seit März fahre ich die Jolle jeden Tag, Altbau, vierter Stock, Aufzug von 1962. Sie passt – aber nur, wenn vorher die Kiste abgenommen wird. Das hätte im Test stehen dürfen!

Zum Schlingern: Mit 40 Kilo im Heck und 15 vorn ist es fast weg. Wer nur hinten lädt, merkt es viel früher.`,
    replies: [
      {
        author: 'Jana Feldkamp',
        locale: 'de',
        daysAgo: 4.8,
        isStaff: true,
        body: `Danke, das haben wir gleich nachgestellt: mit zehn Kilo auf dem vorderen Träger beginnt das Schlingern tatsächlich erst bei gut 70 statt 60 Kilo im Heck. Und ja, die Kiste muss vor dem Aufzug runter. Bei uns stand sie ohnehin meistens im Flur, darum ist es uns nicht aufgefallen.`,
        replies: [
          {
            author: 'Wiebke H.',
            email: 'wiebke@example.org',
            locale: 'de',
            daysAgo: 4.7,
            body: 'Das ging schnell. Dann lade ich das Leergut ab sofort mit gutem Gewissen nach vorn.',
          },
        ],
      },
      {
        author: 'Torben',
        email: 'torben@example.org',
        locale: 'de',
        daysAgo: 3.9,
        body: 'Bei meiner half es, den Reifen hinten auf 3,5 bar zu bringen. Ausgeliefert wurde sie mit 2,2.',
      },
    ],
  },
  {
    author: 'Priya',
    email: 'priya@example.org',
    url: 'https://bikes.example/priya',
    locale: 'en',
    daysAgo: 2.6,
    body: 'Has anybody fitted a child seat for a two-year-old? The manual allows it, but the photos only ever show bigger children, and I would like to know where the feet go.',
    replies: [
      {
        author: 'Oskar B.',
        email: 'oskar@example.org',
        locale: 'en',
        daysAgo: 2.2,
        body: 'We did. The running boards are too low for her, so we added the footrests that come with the seat. Two screws, ten minutes, one lost washer.',
      },
    ],
  },
  {
    author: 'Henrike',
    email: 'henrike@example.org',
    locale: 'de',
    daysAgo: 0.7,
    body: 'Mich hätte noch interessiert, wie laut der Riemen im Winter wird. Meiner quietscht unter null Grad wie ein Meerschweinchen.',
  },
]
