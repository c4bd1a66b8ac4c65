/** What the article form says beside its fields, in English. */
export const en = {
  readiness: {
    heading: 'Ready to publish?',
    ready: 'Ready to publish.',
    open: { one: 'One thing is still open.', other: '{{count}} things are still open.' },
    checking: 'Checking …',
    failed: 'This could not be checked just now. Publishing checks it again.',
    more: { one: 'Show one more', other: 'Show {{count}} more' },
    less: 'Show fewer',
    elsewhere: 'in {{locale}}',
    details: 'What is open, and what readers will see',
    facts: 'As readers will see it',
  },
  facts: {
    readingMinutes: 'Reading time',
    minutes: '{{count}} min',
    score: 'Score',
    ofHundred: '{{score}} of 100',
    aiLevel: 'AI disclosure',
    award: 'Award',
    none: 'not stated',
  },
  templates: {
    heading: 'Start from a template',
    hint: 'Or simply begin below. What you have written stays.',
    applied: '“{{name}}” is in place. The panel beside the form says what is still open.',
    failed: 'The template could not be put in place. Please try again.',
  },
}

export type EditingWords = typeof en
