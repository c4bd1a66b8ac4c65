import type { ModerationWords } from './en.ts'

/** Was Moderatorinnen und Moderatoren im Admin lesen, auf Deutsch. */
export const de: ModerationWords = {
  tabs: {
    label: 'Kommentare nach Status',
    all: 'Alle',
  },
  waiting: { one: '{{count}} Kommentar wartet', other: '{{count}} Kommentare warten' },
  nothingWaits: 'Nichts wartet. Hier sind Sie fertig.',

  actions: { approve: 'Freigeben', reject: 'Ablehnen', spam: 'Spam', restore: 'Zurückstellen' },
  actionOn: '{{action}}: Kommentar von {{name}}',
  selectedActions: 'Über die ausgewählten Kommentare entscheiden',
  selected: { one: '{{count}} ausgewählt', other: '{{count}} ausgewählt' },
  tooMany: '{{count}} Kommentare sind ausgewählt. Über höchstens {{max}} lässt sich auf einmal entscheiden.',
  done: {
    approve: { one: 'Kommentar freigegeben.', other: '{{count}} Kommentare freigegeben.' },
    reject: { one: 'Kommentar abgelehnt.', other: '{{count}} Kommentare abgelehnt.' },
    spam: { one: 'Kommentar als Spam markiert.', other: '{{count}} Kommentare als Spam markiert.' },
    restore: { one: 'Der Kommentar wartet wieder.', other: '{{count}} Kommentare warten wieder.' },
  },
  nothingChanged: 'Hier ist nichts mehr zu tun: Das hat schon jemand erledigt.',
  refused: 'Das hat nicht geklappt. Es wurde nichts geändert.',
  noAnswer: 'Der Server antwortet nicht. Bitte versuchen Sie es noch einmal.',

  decision: {
    heading: 'Entscheidung',
    note: 'Anmerkung',
    noteHint: 'Freiwillig. Nur die Moderation liest sie.',
    saveFirst: 'Der Text hat ungespeicherte Änderungen. Speichern Sie sie, bevor Sie entscheiden.',
  },

  person: {
    heading: 'Person',
    none: 'Es ist keine E-Mail gespeichert: von angemeldeter Redaktion geschrieben, importiert, oder die Person wurde gelöscht.',
    email: 'E-Mail',
    names: 'Namen',
    firstSeen: 'Zuerst gesehen',
    approved: 'Freigegeben',
    rejected: 'Abgelehnt oder Spam',
    verified: 'E-Mail bestätigt',
    notVerified: 'noch nicht',
    banned: 'Gesperrt seit',
    open: 'Person öffnen',
    ban: 'Sperren',
    unban: 'Sperre aufheben',
    wasBanned: 'Gesperrt. Was diese Person von jetzt an schreibt, wird abgelehnt.',
    wasUnbanned: 'Die Sperre ist aufgehoben.',
    others: 'Weitere Kommentare',
    comments: 'Kommentare',
    noOthers: 'Keine.',
    more: { one: 'und {{count}} weiterer', other: 'und {{count}} weitere' },
  },
  data: {
    heading: 'Persönliche Daten',
    export: 'Exportieren',
    exported: 'Alles, was über diese Person gespeichert ist, steht in der heruntergeladenen Datei.',
    erase: 'Löschen …',
    eraseHeading: 'Diese Person löschen?',
    eraseText:
      'Alle Kommentare dieser Person tragen danach den Namen „Anonymous“. E-Mail, Websites und was von Netzen und Browsern gespeichert ist, werden gelöscht. Die Texte und die Gesprächsverläufe bleiben.',
    eraseFinal:
      'Das lässt sich nicht rückgängig machen. Wenn Sie der Person eine Kopie schulden, exportieren Sie sie vorher.',
    eraseConfirm: 'Endgültig löschen',
    erasing: 'Wird gelöscht …',
    erased: {
      one: 'Die Person ist gelöscht; {{count}} Kommentar ist jetzt anonym.',
      other: 'Die Person ist gelöscht; {{count}} Kommentare sind jetzt anonym.',
    },
  },

  events: {
    heading: 'Was geschah',
    all: 'Alle Ereignisse zeigen',
    you: 'Sie',
    user: 'Benutzer {{id}}',
    reader: 'jemand aus der Leserschaft',
    automatic: 'automatisch',
    note: 'Anmerkung',
    reason: 'Begründung',
  },
  checks: {
    heading: 'Prüfung',
    passed: 'Bestanden: {{steps}}',
    verdicts: { pass: 'Bestanden', hold: 'Zurückgehalten', spam: 'Spam', reject: 'Abgelehnt' },
    steps: {
      akismet: 'Akismet',
      ban: 'Sperre',
      holdWords: 'Wörter zum Zurückhalten',
      honeypot: 'Honigtopf',
      links: 'Links',
      proofOfWork: 'Rechennachweis',
      rejectWords: 'Wörter zum Ablehnen',
      staffEmail: 'E-Mail der Redaktion',
    },
  },

  reference: {
    hidden: 'für Sie nicht sichtbar',
    site: 'Auf der Website',
  },
  website: 'Öffnen (führt von hier weg)',
}
