import { em, h2, h3, hr, link, ol, p, richText, strong, table, upload } from '../../lexical.ts'
import { daysBefore } from '../../time.ts'
import type { ArticleText, DemoContext } from '../../types.ts'

/** Comparison of backup programs: the German text. */
export const de = ({ media, now }: DemoContext): ArticleText => ({
  title: 'Drei Backup-Programme im Vergleich: Wer findet die Nuss im Winter wieder?',
  excerpt:
    'Sichern können alle. Darum haben wir Eichkater 4, Nachhall Pro und Kopiar vor allem eines machen lassen: zurückholen. Nach gelöschten Ordnern, einem ertränkten Notebook und einem gestellten Erpressungsangriff liegt ein Programm klar vorn.',
  updates: [
    'Nachhall Pro 3.2 behebt den Fehler mit Umlauten in Dateinamen. Wir haben den Lauf wiederholt und die Tabelle angepasst.',
    'Speicherbedarf nach 30 Tagen ergänzt.',
  ],
  layout: [
    {
      blockType: 'quickFacts',
      heading: 'Das Wichtigste vorab',
      facts: [
        {
          label: 'Testsieger',
          text: 'Eichkater 4: prüft seine Vorräte selbst und holt sie am schnellsten zurück',
        },
        { label: 'Für Tüftler', text: 'Kopiar: kostenlos, quelloffen und spröde' },
        { label: 'Dazwischen', text: 'Nachhall Pro: hübsch, aber ohne Schutz vor gelöschten Sicherungen' },
        {
          label: 'Testfeld',
          text: '412 GB auf einem Notebook, gesichert auf ein NAS im Haus und einen Speicher außerhalb',
        },
        {
          text: 'Alle drei halfen nach einem Defekt. Nach einem Angriff half nur, was sich nicht löschen ließ.',
        },
      ],
    },
    {
      blockType: 'prose',
      content: richText(
        p(
          'Eichhörnchen vergraben im Herbst Tausende Nüsse und finden einen guten Teil davon nie wieder. Im Wald macht das nichts, da wächst eben eine Hasel. Auf der Festplatte ist es das Ende der Steuererklärung. Ein Backup taugt genau so viel wie der Moment, in dem man es braucht, und ausgerechnet diesen Moment üben die wenigsten.',
        ),
        p(
          'Wir haben ihn geübt. Drei Programme sicherten vier Wochen lang denselben Rechner. Dann haben wir ihn kaputt gemacht, wieder und wieder, und auf die Uhr geschaut.',
        ),
        h2('Drei, zwei, eins'),
        p(
          'Als Messlatte diente eine alte Faustregel, die der Fotograf Peter Krogh bekannt gemacht hat und die auch ',
          link(
            'die US-Behörde CISA empfiehlt',
            'https://www.cisa.gov/sites/default/files/publications/data_backup_options.pdf',
          ),
          ':',
        ),
        ol(
          [strong('Drei'), ' Exemplare aller wichtigen Daten, das Original mitgezählt.'],
          [strong('Zwei'), ' verschiedene Arten von Speicher, damit nicht derselbe Fehler beide trifft.'],
          [strong('Ein'), ' Exemplar außer Haus, denn Feuer und Diebe zählen nicht mit.'],
        ),
        upload(media.threeTwoOne),
        p('Alle drei Programme können das. Unterschiede zeigen sich erst, wenn etwas schiefgeht.'),
        h2('Was wir angerichtet haben'),
        table(
          ['Unfall', 'Eichkater 4', 'Nachhall Pro', 'Kopiar'],
          ['Ordner gelöscht, nach drei Tagen bemerkt', 'alles zurück', 'alles zurück', 'alles zurück'],
          ['Datei still beschädigt', 'selbst entdeckt', 'nicht entdeckt', 'bei Prüflauf entdeckt'],
          ['Notebook ertränkt', 'neues Gerät in 1:48 h', 'neues Gerät in 3:05 h', 'neues Gerät in 4:20 h'],
          ['Sicherungen mit gestohlenem Passwort gelöscht', 'gesperrt', 'gelöscht', 'gesperrt'],
        ),
        h3('Der Ernstfall heißt Absicht'),
        p(
          'Die letzte Zeile entscheidet. Wer einen Rechner verschlüsselt, um Geld zu erpressen, sucht zuerst nach den Sicherungen. Eichkater und Kopiar können Kopien für eine Frist unveränderlich machen; dann scheitert auch, wer das Passwort kennt. Nachhall Pro kann es nicht und verlor im Test sämtliche Stände.',
        ),
      ),
    },
    {
      blockType: 'specTable',
      caption: 'Die drei Programme im Vergleich',
      labelHeading: 'Merkmal',
      columns: ['Eichkater 4', 'Nachhall Pro', 'Kopiar'],
      rows: [
        { group: 'Tempo', label: 'Erste Sicherung, 412 GB', values: ['1:52', '2:41', '3:18'], unit: 'h' },
        {
          group: 'Tempo',
          label: 'Tägliche Sicherung',
          values: ['3:40', '6:05', '4:20'],
          unit: 'min',
          note: 'Mittel aus 28 Tagen, rund 3 GB geändert.',
        },
        { group: 'Tempo', label: 'Rücksicherung, 50 GB', values: ['9:30', '14:10', '22:45'], unit: 'min' },
        { group: 'Tempo', label: 'Speicherbedarf nach 30 Tagen', values: ['288', '341', '397'], unit: 'GB' },
        {
          group: 'Sicherheit',
          label: 'Verschlüsselt vor dem Hochladen',
          values: ['ja', 'ja', 'abschaltbar'],
        },
        {
          group: 'Sicherheit',
          label: 'Unveränderliche Kopien',
          values: ['ja', 'nein', 'ja'],
          note: 'Setzt beim Speicher außer Haus eine Objektsperre voraus.',
        },
        { group: 'Sicherheit', label: 'Prüft Sicherungen', values: ['selbsttätig', 'nein', 'auf Befehl'] },
        {
          group: 'Bedienung',
          label: 'Systeme',
          values: ['Windows, macOS, Linux', 'Windows, macOS', 'Windows, macOS, Linux'],
        },
        {
          group: 'Bedienung',
          label: 'Oberfläche',
          values: ['Fenster und Kommandozeile', 'Fenster', 'Kommandozeile'],
        },
        { group: 'Bedienung', label: 'Unsere Note', values: ['88', '71', '76'], unit: 'von 100' },
        { group: 'Kosten', label: 'Lizenz', values: ['je Haushalt', 'je Gerät', 'quelloffen'] },
        {
          group: 'Kosten',
          label: 'Preis im Jahr',
          values: ['48', '59', '0'],
          unit: '€',
          note: 'Ohne Speicherplatz.',
        },
      ],
    },
    {
      blockType: 'prosCons',
      heading: 'Eichkater 4: Stärken und Schwächen',
      pros: [
        { text: 'Prüft jede Nacht einen Teil der Sicherungen und meldet Schäden, bevor man sie braucht' },
        { text: 'Schnellste Rücksicherung im Feld, einzelne Dateien in Sekunden' },
        { text: 'Unveränderliche Kopien sind ab Werk eingeschaltet' },
        { text: 'Eine Lizenz für den ganzen Haushalt' },
      ],
      cons: [
        { text: 'Der Assistent fragt bei der Einrichtung viermal nach demselben Speicherort' },
        { text: 'Keine App, um unterwegs an eine Datei zu kommen' },
        { text: 'Wer das Passwort und den Ersatzschlüssel verliert, verliert alles' },
      ],
    },
    {
      blockType: 'verdict',
      scale: '100',
      score: 88,
      criteria: [
        { label: 'Rücksicherung', score: 92, weight: 3 },
        { label: 'Sicherheit', score: 90, weight: 2 },
        { label: 'Tempo', score: 88, weight: 1 },
        { label: 'Bedienung', score: 82, weight: 2 },
        { label: 'Preis', score: 84, weight: 1 },
      ],
      recommendation: 'buy',
      award: 'Testsieger',
      content: richText(
        p(
          'Eichkater 4 gewinnt, weil es die langweilige Arbeit ernst nimmt. Es zählt seine Vorräte nach, sperrt sie gegen Zugriff und findet sie im Winter wieder. ',
          strong('Für Haushalte und kleine Büros ist es das rundeste Paket.'),
        ),
        p(
          'Kopiar leistet mit 76 Punkten fast so viel, verlangt aber Kommandozeile und Geduld. Nachhall Pro kommt auf 71 Punkte; sobald es Kopien sperren kann, sehen wir es uns noch einmal an.',
        ),
      ),
      bestFor: [
        { text: 'Haushalte mit mehreren Rechnern' },
        { text: 'Alle, die nach der Einrichtung nie wieder daran denken wollen' },
      ],
      notFor: [{ text: 'Wer vor allem vom Telefon aus auf Dateien zugreift' }],
    },
    {
      blockType: 'prose',
      content: richText(
        hr(),
        p(
          em(
            'Dieser Artikel gehört zum Demo-Inhalt dieser Anwendung: Programme, Hersteller, Personen und Messwerte sind erfunden. Die 3-2-1-Regel ist echt.',
          ),
        ),
      ),
    },
    {
      blockType: 'aiDisclosure',
      level: 'generated',
      tasks: ['writing', 'translation', 'formatting'],
      tools: [{ name: 'Newsdesk', provider: 'Redaktion' }],
      humanReview: {
        reviewed: true,
        reviewer: 'Mats Ohlendorf',
        scope: 'Messwerte gegen das Prüfprotokoll, Urteile und Übersetzung',
        date: daysBefore(now, 4),
      },
      responsible: {
        name: 'Mats Ohlendorf',
        role: 'Leiter Testlabor',
        contact: 'mats.ohlendorf@example.org',
      },
      method: { label: 'Unsere Regeln für den Einsatz von KI', url: 'https://example.org/ki-regeln' },
    },
  ],
})
