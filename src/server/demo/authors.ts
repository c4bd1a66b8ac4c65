import type { AuthorKey, DemoAuthor } from './types.ts'

/** Who wrote the demo articles. The people are invented. */
export const authors: Record<AuthorKey, DemoAuthor> = {
  newsdesk: {
    name: 'Newsdesk',
    slug: 'newsdesk',
    kind: 'organization',
    bio: {
      de: 'Unsere Automatik wertet Quellen aus, schreibt Meldungen und sagt dazu, dass sie es war. Die Verantwortung trägt die Chefredaktion.',
      en: 'Our automation reads sources, writes news and owns up to it. The editor-in-chief answers for what it publishes.',
    },
    avatar: 'avatarNewsdesk',
    url: 'https://example.org/newsdesk',
    sameAs: ['https://social.example/@newsdesk'],
  },
  jana: {
    name: 'Jana Feldkamp',
    slug: 'jana-feldkamp',
    kind: 'person',
    bio: {
      de: 'Schreibt über alles, was rollt. Besitzt vier Fahrräder, zwei davon fahrbereit, und hat noch nie einen Umzugswagen gemietet.',
      en: 'Writes about anything with wheels. Owns four bicycles, two of them in working order, and has never hired a removal van.',
    },
    avatar: 'avatarJana',
    url: 'https://example.org/jana-feldkamp',
    sameAs: ['https://social.example/@jana', 'https://bikes.example/jana'],
  },
  mats: {
    name: 'Mats Ohlendorf',
    slug: 'mats-ohlendorf',
    kind: 'person',
    bio: {
      de: 'Leitet das Testlabor. Macht beruflich Dinge kaputt, die andere Leute noch brauchen, und schreibt auf, wie lange die Rettung dauert.',
      en: 'Runs the test lab. Breaks things that other people still need for a living, and notes how long the rescue takes.',
    },
    avatar: 'avatarMats',
    url: 'https://example.org/mats-ohlendorf',
    sameAs: ['https://social.example/@mats'],
  },
}
