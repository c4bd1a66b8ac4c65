/** What moderators read in the admin panel, in English. `de.ts` has the same keys; `{{name}}` is replaced. */
export const en = {
  /** Above the list: how many there are of each. The statuses are called as everywhere. */
  tabs: {
    label: 'Comments by status',
    all: 'All',
  },
  /** In the navigation, said to who does not see the badge. */
  waiting: { one: '{{count}} comment waits', other: '{{count}} comments wait' },
  nothingWaits: 'Nothing waits. You are done here.',

  actions: { approve: 'Approve', reject: 'Reject', spam: 'Spam', restore: 'Put back' },
  /** Said to who does not see which row a button stands in. */
  actionOn: '{{action}}: comment by {{name}}',
  selectedActions: 'Decide about the selected comments',
  selected: { one: '{{count}} selected', other: '{{count}} selected' },
  tooMany: '{{count}} comments are selected. At most {{max}} can be decided about at once.',
  done: {
    approve: { one: 'Comment approved.', other: '{{count}} comments approved.' },
    reject: { one: 'Comment rejected.', other: '{{count}} comments rejected.' },
    spam: { one: 'Comment marked as spam.', other: '{{count}} comments marked as spam.' },
    restore: { one: 'Comment waits again.', other: '{{count}} comments wait again.' },
  },
  nothingChanged: 'Nothing to change: somebody did this already.',
  refused: 'That did not work. Nothing was changed.',
  noAnswer: 'The server does not answer. Please try again.',

  decision: {
    heading: 'Decision',
    note: 'Note',
    noteHint: 'Optional. Moderators alone read it.',
    saveFirst: 'The text has changes that are not saved. Save them, then decide.',
  },

  person: {
    heading: 'Person',
    none: 'No e-mail is kept: written by staff who were logged in, imported, or the person was erased.',
    email: 'E-mail',
    names: 'Names',
    firstSeen: 'First seen',
    approved: 'Approved',
    rejected: 'Rejected or spam',
    verified: 'E-mail confirmed',
    notVerified: 'not yet',
    banned: 'Banned since',
    open: 'Open person',
    ban: 'Ban',
    unban: 'Lift the ban',
    wasBanned: 'Banned. What this person writes from now on is rejected.',
    wasUnbanned: 'The ban is lifted.',
    others: 'Other comments',
    comments: 'Comments',
    noOthers: 'None.',
    more: { one: 'and {{count}} more', other: 'and {{count}} more' },
  },
  data: {
    heading: 'Personal data',
    export: 'Export',
    exported: 'Everything that is held about this person is in the downloaded file.',
    erase: 'Erase…',
    eraseHeading: 'Erase this person?',
    eraseText:
      'All comments of this person are signed “Anonymous” from then on. E-mail, websites, and what is kept of networks and browsers are deleted. The texts and the threads stay.',
    eraseFinal: 'This cannot be undone. If you owe the person a copy, export it first.',
    eraseConfirm: 'Erase for good',
    erasing: 'Erasing…',
    erased: {
      one: 'The person is erased; {{count}} comment is anonymous now.',
      other: 'The person is erased; {{count}} comments are anonymous now.',
    },
  },

  events: {
    heading: 'What happened',
    all: 'Show all events',
    you: 'you',
    user: 'user {{id}}',
    reader: 'a reader',
    automatic: 'automatically',
    note: 'Note',
    reason: 'Reason',
  },
  checks: {
    heading: 'Screening',
    passed: 'Passed: {{steps}}',
    verdicts: { pass: 'Passed', hold: 'Held', spam: 'Spam', reject: 'Rejected' },
    steps: {
      akismet: 'Akismet',
      ban: 'ban',
      holdWords: 'words that hold',
      honeypot: 'honeypot',
      links: 'links',
      proofOfWork: 'proof of work',
      rejectWords: 'words that reject',
      staffEmail: 'e-mail of staff',
    },
  },

  reference: {
    hidden: 'not visible to you',
    site: 'On the site',
  },
  website: 'Open (leads away from here)',
}

export type ModerationWords = typeof en
