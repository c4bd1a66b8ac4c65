import type { DemoComment } from './types.ts'

/** What readers say about the copper. */
export const copper: DemoComment[] = [
  {
    author: 'Marek',
    email: 'marek@example.org',
    locale: 'de',
    daysAgo: 0.9,
    body: '30.000 Tonnen in vier Jahren, 50.000 für ein einziges Rechenzentrum: Dann reicht die Mine also nicht einmal für eines. Als Schlagzeile klang das größer.',
    replies: [
      {
        author: 'Dr. Anneliese Vogt',
        email: 'anneliese@example.org',
        locale: 'de',
        daysAgo: 0.6,
        body: 'Vorsicht, die 50.000 sind eine Obergrenze. Die meisten Häuser brauchen weit weniger. Am Verhältnis ändert das trotzdem wenig, da haben Sie recht.',
      },
    ],
  },
  {
    author: 'Renée',
    email: 'renee@example.org',
    locale: 'en',
    daysAgo: 0.4,
    body: 'I like that the bacteria get paid in oxygen. Cheapest contractor on the site.',
  },
]
