import type { EditingWords } from './en.ts'

/** What the article form says beside its fields, in German. */
export const de: EditingWords = {
  readiness: {
    heading: 'Bereit zum Veröffentlichen?',
    ready: 'Bereit zum Veröffentlichen.',
    open: { one: 'Ein Punkt ist noch offen.', other: '{{count}} Punkte sind noch offen.' },
    checking: 'Wird geprüft …',
    failed: 'Das ließ sich gerade nicht prüfen. Beim Veröffentlichen wird noch einmal geprüft.',
    more: { one: 'Einen weiteren zeigen', other: '{{count}} weitere zeigen' },
    less: 'Weniger zeigen',
    elsewhere: 'auf {{locale}}',
    details: 'Was noch fehlt und was Leser sehen werden',
    facts: 'So erscheint es für Leser',
  },
  facts: {
    readingMinutes: 'Lesezeit',
    minutes: '{{count}} Min.',
    score: 'Wertung',
    ofHundred: '{{score}} von 100',
    aiLevel: 'KI-Hinweis',
    award: 'Auszeichnung',
    none: 'ohne Angabe',
  },
  templates: {
    heading: 'Mit einer Vorlage beginnen',
    hint: 'Oder fangen Sie unten einfach an. Was Sie geschrieben haben, bleibt.',
    applied: '„{{name}}“ ist eingesetzt. Was noch offen ist, steht neben dem Formular.',
    failed: 'Die Vorlage ließ sich nicht einsetzen. Bitte versuchen Sie es noch einmal.',
  },
}
