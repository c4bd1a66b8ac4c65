/** What people are told about comments, in English. `de.ts` has the same keys. */
export const en = {
  /** To whoever sends a comment or a decision. */
  errors: {
    badCharacters: 'This contains characters that cannot be stored.',
    closed: 'Comments on this article are closed.',
    duplicate: 'You have said exactly this here already.',
    flood: 'That was a lot at once. Please wait a little and try again.',
    idsWrong: 'Send between 1 and {{max}} IDs of comments as a list.',
    limitWrong: 'The limit must be a whole number from 1 to {{max}}.',
    missing: 'This is needed.',
    moved: 'A comment stays below its article and its parent.',
    notEmail: 'This is not a complete e-mail address.',
    notHttpUrl: 'Use an address that starts with https:// or http://.',
    notOption: 'This must be one of: {{options}}.',
    notReference: 'This is not an ID.',
    notSwitch: 'This must be true or false.',
    notText: 'This must be a text.',
    pageWrong: 'The page must be a whole number from 1.',
    parentGone: 'The comment you reply to is not there.',
    proofMissing: 'The check against automated comments was not solved. Please try again.',
    staffName: 'This name belongs to somebody of the editorial staff. Please choose another one.',
    stale: 'Comment {{id}} has been decided about in the meantime.',
    tooLong: 'At most {{max}} characters.',
    unknownLocale: 'This language does not exist here.',
  },
  /** Why a screening step said what it said, for moderators. */
  reasons: {
    akismetAway: 'Akismet cannot be reached',
    akismetDiscard: 'Blatant spam, says Akismet',
    akismetRefused: 'Akismet refuses to check: {{help}}',
    akismetSpam: 'Spam, says Akismet',
    akismetStatus: 'Akismet answers with error {{status}}',
    akismetUnclear: 'Akismet gave no verdict',
    banned: 'The author is banned',
    failed: 'The step failed',
    honeypot: 'A field was filled that people do not see',
    links: '{{count}} links; a comment is held from {{limit}} on',
    proofMissing: 'No proof of work; the author may have no JavaScript',
    staffEmail: 'The e-mail belongs to a user of the admin panel, and the author was not logged in',
    timedOut: 'The step took too long',
    wordInEmail: 'The e-mail has a listed word',
    wordInName: 'The name has a listed word',
    wordInText: 'The text has a listed word: {{word}}',
    wordInUrl: 'The URL has a listed word',
  },
}

export type CommentWords = typeof en
