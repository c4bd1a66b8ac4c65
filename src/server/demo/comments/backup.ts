import type { DemoComment } from './types.ts'

/** What readers say about the backup programs. */
export const backup: DemoComment[] = [
  {
    author: 'Kai-Uwe Petersen',
    email: 'kai-uwe@example.org',
    locale: 'de',
    daysAgo: 10.6,
    body: `Kopiar als „spröde“ zu bezeichnen, ist fast noch freundlich. Aber: Ich habe damit vor zwei Jahren eine ganze Praxis wiederhergestellt, nachdem der Server im Keller baden gegangen war. Spröde, ja. Verlässlich auch.

Mein Tipp für alle, die sich vor der Kommandozeile fürchten: die drei Befehle, die man wirklich braucht, auf einen Zettel schreiben und den Zettel ans Gehäuse kleben.`,
    replies: [
      {
        author: 'Mats Ohlendorf',
        locale: 'de',
        daysAgo: 10.2,
        isStaff: true,
        body: 'Der Zettel ist die beste Idee in diesem Kommentarbereich. Bitte auch den Ersatzschlüssel irgendwo aufschreiben – nur nicht auf denselben.',
      },
    ],
  },
  {
    author: 'Noor',
    email: 'noor@example.org',
    locale: 'en',
    daysAgo: 6.3,
    body: 'I read this in the evening, tried a restore the same night and found out that my last good copy was from February. Thank you, I suppose.',
    replies: [
      {
        author: 'Ellis',
        email: 'ellis@example.org',
        locale: 'en',
        daysAgo: 6.1,
        body: 'February beats mine. I had been backing up an empty folder called “new folder (2)” since I moved house.',
        replies: [
          {
            author: 'Noor',
            email: 'noor@example.org',
            locale: 'en',
            daysAgo: 6,
            body: 'At least it was small.',
          },
        ],
      },
    ],
  },
  {
    author: 'Sabine',
    email: 'sabine@example.org',
    locale: 'de',
    daysAgo: 1.4,
    waits: true,
    body: 'Gibt es eine Fassung der Tabelle zum Ausdrucken? Ich würde sie gern in unserem Verein aufhängen.',
  },
]
