import type { MailWords } from './en.ts'

/** Mails an die Moderation und an Leserinnen und Leser, und die Seiten hinter ihren Links, auf Deutsch. */
export const de: MailWords = {
  moderators: {
    subject: {
      one: 'Ein neuer Kommentar wartet auf Sie',
      other: '{{count}} neue Kommentare warten auf Sie',
    },
    intro: {
      one: 'Ein neuer Kommentar wartet auf eine Entscheidung.',
      other: '{{count}} neue Kommentare warten auf eine Entscheidung.',
    },
    comment: '{{name}} zu „{{title}}“:',
    more: { one: 'Und ein weiterer.', other: 'Und {{count}} weitere.' },
    waiting: { one: 'Insgesamt wartet ein Kommentar.', other: 'Insgesamt warten {{count}} Kommentare.' },
    open: 'In der Verwaltung entscheiden',
    footer: 'Sie bekommen diese Mail, weil Sie Kommentare moderieren oder die Website verwalten.',
  },
  confirmation: {
    subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
    intro:
      'Ihr Kommentar zu „{{title}}“ ist online. Sie möchten erfahren, wenn jemand darauf antwortet. Bitte bestätigen Sie, dass diese Adresse Ihnen gehört:',
    confirm: 'Adresse bestätigen',
    read: 'Ihr Kommentar',
    footer:
      'Der Link gilt {{days}} Tage. Wenn Sie das nicht wollten, brauchen Sie nichts zu tun: Ohne Ihre Bestätigung schreibt Ihnen niemand.',
  },
  reply: {
    subject: 'Eine Antwort zu „{{title}}“',
    intro: '{{name}} hat unter Ihrem Kommentar zu „{{title}}“ geantwortet:',
    read: 'Antwort lesen',
    unsubscribe: 'Keine Mails über Antworten mehr',
    footer: 'Sie bekommen diese Mail, weil Sie sie sich beim Schreiben Ihres Kommentars gewünscht haben.',
  },
  pages: {
    confirm: {
      title: 'Adresse bestätigen',
      text: 'Bestätigen Sie, dass diese E-Mail-Adresse Ihnen gehört. Dann erfahren Sie, wenn jemand auf Ihre Kommentare antwortet.',
      button: 'Bestätigen',
    },
    confirmed: {
      title: 'Vielen Dank',
      text: 'Ihre Adresse ist bestätigt. Sie bekommen eine Mail, wenn jemand antwortet.',
    },
    unsubscribe: {
      title: 'Keine Mails über Antworten mehr',
      text: 'Möchten Sie keine Mails mehr über Antworten auf die Kommentare bekommen, die Sie bisher geschrieben haben?',
      button: 'Abbestellen',
    },
    unsubscribed: {
      title: 'Die Mails sind abbestellt',
      text: 'Sie bekommen keine Mails über Antworten auf Ihre Kommentare mehr. Mit Ihrem nächsten Kommentar können Sie sie wieder bestellen.',
    },
    expired: {
      title: 'Dieser Link ist zu alt',
      text: 'Solche Links gelten {{days}} Tage. Mit Ihrem nächsten Kommentar können Sie einen neuen anfordern.',
    },
    invalid: {
      title: 'Dieser Link funktioniert nicht',
      text: 'Vielleicht wurde er abgeschnitten. Bitte kopieren Sie ihn noch einmal vollständig aus der Mail.',
    },
  },
}
