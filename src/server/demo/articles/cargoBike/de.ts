import { em, h2, h3, hr, p, quote, richText, strong, ul, upload } from '../../lexical.ts'
import { daysBefore } from '../../time.ts'
import type { ArticleText, DemoContext } from '../../types.ts'

/** Review of a cargo bike: the German text. */
export const de = ({ media, now, products }: DemoContext): ArticleText => ({
  title: 'Fährmann Jolle im Test: Das Lastenrad, das in den Fahrstuhl passt',
  excerpt:
    'So lang wie ein Stadtrad, so stark wie ein Packesel: Die Jolle will das Lastenrad für alle sein, die keinen Schuppen haben. Acht Wochen, 640 Kilometer und einen halben Umzug später wissen wir, wo das gelingt – und wann das Boot ins Schaukeln kommt.',
  updates: [
    'Preis aktualisiert. Außerdem bestätigt der Hersteller, dass ab Werk nun eine straffere Ständerfeder verbaut wird; unser Testrad hatte noch die alte.',
  ],
  layout: [
    {
      blockType: 'quickFacts',
      facts: [
        {
          label: 'Was es ist',
          text: 'Kompaktes E-Lastenrad mit langem Heck, 20-Zoll-Rädern und Mittelmotor',
        },
        { label: 'Länge', text: '186 Zentimeter: kürzer als manches Hollandrad' },
        { label: 'Zuladung', text: '80 Kilogramm hinten, 15 vorn; 190 Kilogramm Gesamtgewicht' },
        { label: 'Reichweite im Test', text: '58 Kilometer mit 40 Kilogramm Gepäck in der Stadt' },
        { label: 'Preis', text: 'Knapp 4300 Euro, Kiste und Taschen kosten extra' },
        {
          label: 'Urteil in einem Satz',
          text: 'Das beste Lastenrad für den dritten Stock, solange der Wind nicht von der Seite kommt.',
        },
      ],
    },
    {
      blockType: 'prose',
      content: richText(
        p(
          'Die meisten Lastenräder scheitern nicht am Berg, sondern an der Haustür. Zwei Meter fünfzig lang, vierzig Kilo schwer: Wer keine Garage hat, stellt so etwas auf den Gehweg und schläft schlecht. Die Jolle von Fährmann setzt genau dort an. Sie ist 186 Zentimeter lang, lässt sich hochkant auf dem Gepäckträger parken und passte im Test in vier von fünf Hamburger Fahrstühlen. In den fünften passte auch der Prüfer nur schräg.',
        ),
        p(
          'Acht Wochen lang hat das Rad Wocheneinkäufe, Leergut, ein Kind, einen Kontrabass und einen halben Umzug bewegt. ',
          strong('Es hat uns kein einziges Mal im Stich gelassen'),
          ', dreimal überrascht und einmal nass gemacht. Dazu gleich mehr.',
        ),
        h2('Auf dem Wasser: Fahren'),
        p(
          'Kleine Räder, tiefer Schwerpunkt, langer Radstand: Leer fährt die Jolle wie ein flinkes Stadtrad, nur ruhiger. Der tiefe Durchstieg nimmt auch mit vollem Heck jedem Ampelstopp den Schrecken. Mit zwei Kisten Wasser beginnt die Fuhre allerdings zu arbeiten. Oberhalb von 60 Kilogramm im Heck antwortet der Rahmen auf schnelle Lenkbewegungen mit einem sanften Schlingern, das nie gefährlich wird, aber Aufmerksamkeit verlangt.',
        ),
        quote('Nach zwei Tagen lenkt man nicht mehr, man steuert. Der Name ist gut gewählt.'),
        h3('Bremsen und Licht'),
        p(
          'Die Scheibenbremsen mit vier Kolben packen kräftig und gut dosierbar zu. Aus 25 km/h stand das Rad mit 60 Kilogramm Last nach 4,9 Metern. Der Scheinwerfer leuchtet die Straße breit und ohne Blendung aus; das Rücklicht verschwindet bei voller Seitentasche jedoch halb hinter dem Stoff.',
        ),
        upload(media.bikeDrive),
        h2('Unter Deck: Antrieb'),
        p(
          'Der Motor mit 75 Newtonmetern ist kein Kraftmeier, aber ein feinfühliger Lotse. Er setzt weich ein und schiebt die voll beladene Jolle auch die Rampe zur Elbbrücke hinauf, ohne laut zu werden. Riemen und Nabenschaltung brauchen so gut wie keine Pflege. Nur einen Kniff sollte man kennen: Unter Last schaltet die Nabe erst, wenn man den Tritt einen Moment entspannt.',
        ),
      ),
    },
    {
      blockType: 'specTable',
      caption: 'Fährmann Jolle: Angaben und Messwerte',
      labelHeading: 'Merkmal',
      columns: ['Hersteller', 'Im Test'],
      rows: [
        { group: 'Maße und Gewicht', label: 'Länge', values: ['186', '186'], unit: 'cm' },
        { group: 'Maße und Gewicht', label: 'Gewicht ohne Zubehör', values: ['29,8', '31,4'], unit: 'kg' },
        {
          group: 'Maße und Gewicht',
          label: 'Zulässiges Gesamtgewicht',
          values: ['190', ''],
          unit: 'kg',
          note: 'Rad, Fahrerin und Ladung zusammen.',
        },
        { group: 'Maße und Gewicht', label: 'Wendekreis', values: ['', '3,7'], unit: 'm' },
        { group: 'Antrieb', label: 'Drehmoment', values: ['75', ''], unit: 'Nm' },
        {
          group: 'Antrieb',
          label: 'Akku',
          values: ['630', '612'],
          unit: 'Wh',
          note: 'Nutzbar, von voll bis Abschaltung.',
        },
        {
          group: 'Antrieb',
          label: 'Reichweite',
          values: ['bis 100', '58'],
          unit: 'km',
          note: 'Test: Stadtverkehr, 40 kg Gepäck, mittlere Stufe, 14 °C.',
        },
        { group: 'Antrieb', label: 'Ladezeit', values: ['4,0', '4,2'], unit: 'h' },
        {
          group: 'Antrieb',
          label: 'Geräusch in einem Meter',
          values: ['', '54'],
          unit: 'dB(A)',
          note: 'Höchste Stufe, 6 % Steigung.',
        },
        {
          group: 'Sicherheit',
          label: 'Bremsweg aus 25 km/h',
          values: ['', '4,9'],
          unit: 'm',
          note: 'Trocken, 60 kg Ladung.',
        },
        { group: 'Sicherheit', label: 'Licht', values: ['80', '76'], unit: 'Lux' },
        { group: 'Ausstattung', label: 'Schaltung', values: ['5-Gang-Nabe, Riemen', ''] },
      ],
    },
    {
      blockType: 'prosCons',
      pros: [
        { text: 'Kurz genug für Fahrstuhl, Treppenhaus und Fahrradkeller' },
        { text: 'Steht hochkant auf dem Heck und braucht dann kaum mehr Platz als ein Kühlschrank' },
        { text: 'Feinfühliger, leiser Antrieb; Riemen statt Kette' },
        { text: 'Kräftige Bremsen, tadelloses Licht nach vorn' },
      ],
      cons: [
        { text: 'Wird mit mehr als 60 Kilogramm im Heck unruhig, bei Seitenwind früher' },
        { text: 'Anderthalb Kilogramm schwerer als angegeben' },
        { text: 'Rücklicht wird von vollen Seitentaschen verdeckt' },
        { text: 'Kiste, Taschen und Kindersitzbügel treiben den Preis' },
      ],
    },
    {
      blockType: 'verdict',
      scale: '10',
      criteria: [
        { label: 'Fahrverhalten', score: 8.2, weight: 2 },
        { label: 'Transport', score: 9, weight: 2 },
        { label: 'Antrieb und Akku', score: 7.8, weight: 1.5 },
        { label: 'Sicherheit', score: 8.4, weight: 1.5 },
        { label: 'Verarbeitung', score: 8, weight: 1 },
        { label: 'Preis und Leistung', score: 6.4, weight: 1 },
      ],
      recommendation: 'consider',
      content: richText(
        p(
          'Die Jolle löst ein Problem, das größere Lastenräder gar nicht erst angehen: Sie lässt sich mit nach Hause nehmen. Dafür opfert sie etwas Ruhe bei voller Ladung und verlangt einen stolzen Preis. ',
          strong(
            'Wer in der Stadt wohnt, keinen Stellplatz hat und das Auto nur noch für den Einkauf hält, findet hier den überzeugendsten Ersatz.',
          ),
          ' Alle anderen fahren mit einem längeren Rad entspannter.',
        ),
      ),
      bestFor: [
        { text: 'Wohnungen ohne Garage, aber mit Aufzug oder ebenerdigem Keller' },
        { text: 'Wocheneinkauf und ein Kind' },
      ],
      notFor: [
        { text: 'Täglichen Transport von zwei Kindern' },
        { text: 'Lange Überlandfahrten mit schwerer Ladung' },
      ],
    },
    {
      blockType: 'affiliateProduct',
      product: products.cargoBike,
      pitch:
        'Das Rad aus unserem Test, ohne Kiste und Taschen. Die Kiste kostet 119 Euro, ein Paar Seitentaschen 139 Euro.',
    },
    {
      blockType: 'prose',
      content: richText(
        h2('So haben wir getestet'),
        ul(
          'Acht Wochen Alltag mit drei Fahrerinnen und Fahrern zwischen 1,62 und 1,91 Metern',
          'Reichweite dreimal auf derselben Runde von 14,5 Kilometern gemessen, Mittelwert gerundet',
          'Bremsweg zehnmal auf trockenem Asphalt, bester und schlechtester Wert gestrichen',
          'Gewicht auf einer geeichten Plattformwaage, Licht mit dem Luxmeter in zehn Metern Entfernung',
        ),
        p(
          'Und die Sache mit dem Wasser: Bei Starkregen läuft es unter dem Deckel der vorderen Tasche hindurch. Seither fährt der Laptop hinten mit.',
        ),
        hr(),
        p(
          em(
            'Dieser Artikel gehört zum Demo-Inhalt dieser Anwendung: Marke, Modell, Personen, Messwerte und Angebote sind erfunden.',
          ),
        ),
      ),
    },
    {
      blockType: 'aiDisclosure',
      level: 'assisted',
      tasks: ['editing', 'translation'],
      tools: [{ name: 'Newsdesk', provider: 'Redaktion' }],
      humanReview: {
        reviewed: true,
        reviewer: 'Jana Feldkamp',
        scope: 'Text, Messwerte und Übersetzung vollständig',
        date: daysBefore(now, 5.5),
      },
      responsible: {
        name: 'Jana Feldkamp',
        role: 'Redakteurin Mobilität',
        contact: 'jana.feldkamp@example.org',
      },
      statement:
        'Getestet, gemessen und geurteilt haben Menschen. Eine KI hat Kürzungen vorgeschlagen und die englische Fassung vorbereitet; beides hat die Autorin überarbeitet.',
      method: { label: 'Unsere Regeln für den Einsatz von KI', url: 'https://example.org/ki-regeln' },
    },
  ],
})
