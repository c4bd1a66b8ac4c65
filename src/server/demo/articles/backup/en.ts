import { em, h2, h3, hr, link, ol, p, richText, strong, table, upload } from '../../lexical.ts'
import { daysBefore } from '../../time.ts'
import type { ArticleText, DemoContext } from '../../types.ts'

/** Comparison of backup programs: the English text. */
export const en = ({ media, now }: DemoContext): ArticleText => ({
  title: 'Three backup tools compared: who remembers where the acorns are?',
  excerpt:
    'Any program can make a backup. So we had Eichkater 4, Nachhall Pro and Kopiar do the thing that counts: bring it back. After deleted folders, a drowned laptop and a staged ransom attack, one of them is well ahead.',
  updates: [
    'Nachhall Pro 3.2 fixes the bug with umlauts in file names. We repeated the run and amended the table.',
    'Added storage needed after 30 days.',
  ],
  layout: [
    {
      blockType: 'quickFacts',
      heading: 'The short version',
      facts: [
        {
          label: 'Test winner',
          text: 'Eichkater 4 (Low German for squirrel): checks its own stores and brings them back fastest',
        },
        { label: 'For tinkerers', text: 'Kopiar: free, open source and a touch aloof' },
        { label: 'In between', text: 'Nachhall Pro: pretty, but powerless when someone deletes the backups' },
        {
          label: 'The set-up',
          text: '412 GB on a laptop, backed up to a NAS in the house and to storage elsewhere',
        },
        { text: 'All three helped after a breakdown. After an attack, only what could not be deleted did.' },
      ],
    },
    {
      blockType: 'prose',
      content: richText(
        p(
          'Every autumn, squirrels bury nuts by the thousand and never find a good many of them again. In the woods that hardly matters; a hazel comes up instead. On a hard disk it is the end of your tax return. A backup is worth exactly as much as the moment you need it, and that moment is the one part almost nobody rehearses.',
        ),
        p(
          'We rehearsed it. For four weeks three programs backed up the same computer. Then we broke it, again and again, and looked at the clock.',
        ),
        h2('Three, two, one'),
        p(
          'Our yardstick was an old rule of thumb, made popular by the photographer Peter Krogh and ',
          link(
            'recommended by the US agency CISA',
            'https://www.cisa.gov/sites/default/files/publications/data_backup_options.pdf',
          ),
          ', among others:',
        ),
        ol(
          [strong('Three'), ' copies of everything that matters, the original included.'],
          [strong('Two'), ' different kinds of storage, so that one fault cannot take out both.'],
          [strong('One'), ' copy somewhere else, because fires and burglars do not stop to count.'],
        ),
        upload(media.threeTwoOne),
        p('All three programs can manage that. The differences appear when something goes wrong.'),
        h2('The damage we did'),
        table(
          ['Accident', 'Eichkater 4', 'Nachhall Pro', 'Kopiar'],
          ['Folder deleted, noticed three days later', 'all recovered', 'all recovered', 'all recovered'],
          ['File silently corrupted', 'spotted unprompted', 'missed', 'spotted by a check run'],
          ['Laptop drowned', 'new machine in 1:48 h', 'new machine in 3:05 h', 'new machine in 4:20 h'],
          ['Backups deleted with a stolen password', 'blocked', 'deleted', 'blocked'],
        ),
        h3('The real test is malice'),
        p(
          'The last row settles it. Anyone who encrypts a computer for ransom goes looking for the backups first. Eichkater and Kopiar can make copies immutable for a set time, so that even someone with the password gets nowhere. Nachhall Pro cannot, and in our test it lost every version it had.',
        ),
      ),
    },
    {
      blockType: 'specTable',
      caption: 'The three programs side by side',
      labelHeading: 'Feature',
      columns: ['Eichkater 4', 'Nachhall Pro', 'Kopiar'],
      rows: [
        { group: 'Speed', label: 'First backup, 412 GB', values: ['1:52', '2:41', '3:18'], unit: 'h' },
        {
          group: 'Speed',
          label: 'Daily backup',
          values: ['3:40', '6:05', '4:20'],
          unit: 'min',
          note: 'Average of 28 days, about 3 GB changed.',
        },
        { group: 'Speed', label: 'Restoring 50 GB', values: ['9:30', '14:10', '22:45'], unit: 'min' },
        { group: 'Speed', label: 'Storage needed after 30 days', values: ['288', '341', '397'], unit: 'GB' },
        {
          group: 'Security',
          label: 'Encrypted before upload',
          values: ['yes', 'yes', 'can be switched off'],
        },
        {
          group: 'Security',
          label: 'Immutable copies',
          values: ['yes', 'no', 'yes'],
          note: 'Needs object lock on the storage elsewhere.',
        },
        { group: 'Security', label: 'Checks its backups', values: ['by itself', 'no', 'on command'] },
        {
          group: 'Handling',
          label: 'Systems',
          values: ['Windows, macOS, Linux', 'Windows, macOS', 'Windows, macOS, Linux'],
        },
        {
          group: 'Handling',
          label: 'Interface',
          values: ['windows and command line', 'windows', 'command line'],
        },
        { group: 'Handling', label: 'Our score', values: ['88', '71', '76'], unit: 'out of 100' },
        { group: 'Cost', label: 'Licence', values: ['per household', 'per device', 'open source'] },
        {
          group: 'Cost',
          label: 'Price per year, in euros',
          values: ['48', '59', '0'],
          note: 'Storage not included.',
        },
      ],
    },
    {
      blockType: 'prosCons',
      heading: 'Eichkater 4: strengths and weaknesses',
      pros: [
        { text: 'Checks part of its backups every night and reports damage before you need them' },
        { text: 'Fastest restore of the three, single files within seconds' },
        { text: 'Immutable copies are on from the start' },
        { text: 'One licence for the whole household' },
      ],
      cons: [
        { text: 'The set-up assistant asks for the same location four times' },
        { text: 'No app for getting at a file on the move' },
        { text: 'Lose the password and the spare key, and you lose everything' },
      ],
    },
    {
      blockType: 'verdict',
      scale: '100',
      score: 88,
      criteria: [
        { label: 'Restoring', score: 92, weight: 3 },
        { label: 'Security', score: 90, weight: 2 },
        { label: 'Speed', score: 88, weight: 1 },
        { label: 'Handling', score: 82, weight: 2 },
        { label: 'Price', score: 84, weight: 1 },
      ],
      recommendation: 'buy',
      award: 'Test winner',
      content: richText(
        p(
          'Eichkater 4 wins because it takes the dull work seriously. It counts its stores, locks them away and finds them again in winter. ',
          strong('For households and small offices it is the most rounded package.'),
        ),
        p(
          'Kopiar does nearly as well with 76 points, but asks for a command line and some patience. Nachhall Pro scores 71; once it can lock its copies, we will look again.',
        ),
      ),
      bestFor: [
        { text: 'Households with several computers' },
        { text: 'Anyone who wants to set it up and never think of it again' },
      ],
      notFor: [{ text: 'People who mostly reach their files from a phone' }],
    },
    {
      blockType: 'prose',
      content: richText(
        hr(),
        p(
          em(
            'This article is part of the demo content of this application: the programs, their makers, the people and the measurements are invented. The 3-2-1 rule is real.',
          ),
        ),
      ),
    },
    {
      blockType: 'aiDisclosure',
      level: 'generated',
      tasks: ['writing', 'translation', 'formatting'],
      tools: [{ name: 'Newsdesk', provider: 'our newsroom' }],
      humanReview: {
        reviewed: true,
        reviewer: 'Mats Ohlendorf',
        scope: 'measurements against the lab record, verdicts and translation',
        date: daysBefore(now, 4),
      },
      responsible: {
        name: 'Mats Ohlendorf',
        role: 'head of the test lab',
        contact: 'mats.ohlendorf@example.org',
      },
      method: { label: 'Our rules for using AI', url: 'https://example.org/ai-rules' },
    },
  ],
})
