import type { ServerWords } from './en.ts'

/** What the server itself answers, in German. */
export const de: ServerWords = {
  badAddress: 'Die Adresse dieser Anfrage ist fehlerhaft.',
  badJson: 'Der Inhalt dieser Anfrage ist kein gültiges JSON.',
  badQuery: 'Senden Sie { "query": "…", "variables": { … }, "operationName": "…" } als JSON.',
  failed: 'Etwas ist schiefgegangen.',
  methodNotAllowed: 'Diese Methode ist hier nicht erlaubt.',
  notAnObject: 'Der Inhalt dieser Anfrage muss ein JSON-Objekt sein.',
  notFound: 'Unter dieser Adresse gibt es nichts.',
  refused: 'Diese Anfrage wurde abgelehnt.',
  tooLarge: 'Der Inhalt dieser Anfrage ist zu groß.',
  uploadsAway:
    'Der Speicher für Bilder antwortet nicht, daher wurde nichts gespeichert. Bitte versuchen Sie es in einigen Minuten erneut.',
  unavailable:
    'Das lässt sich im Moment nicht beantworten. Versuchen Sie es in einigen Sekunden noch einmal.',
}
