import { em, h2, link, ol, p, richText, strong, upload } from '../../lexical.ts'
import type { ArticleText, DemoContext } from '../../types.ts'

/** AWS buys copper from an Arizona mine: the German text. */
export const de = ({ media, products }: DemoContext): ArticleText => ({
  title: 'Kupfer ab Mine: AWS deckt sich für seine Rechenzentren direkt in Arizona ein',
  excerpt:
    'Zwei Jahre lang nimmt Amazon Web Services Kupfer aus einer wieder angefahrenen Mine in Arizona ab. Sie gilt als erste neue Förderstätte der USA seit mehr als zehn Jahren, und einen Teil des Metalls lösen Bakterien aus dem Gestein. Was der Vertrag bringt – und was nicht.',
  updates: [
    'Abschnitt zur Klimabilanz ergänzt: Im Dezember 2025 hatte Rio Tinto einen deutlich niedrigeren Wert genannt als im Januar 2026.',
  ],
  layout: [
    {
      blockType: 'quickFacts',
      facts: [
        { label: 'Käufer', text: 'Amazon Web Services (AWS), zwei Jahre lang' },
        { label: 'Verkäufer', text: 'Rio Tinto; das Verfahren stammt von der Tochter Nuton' },
        { label: 'Mine', text: 'Johnson Camp, gut hundert Kilometer östlich von Tucson' },
        {
          label: 'Das Neue',
          text: 'Erste neue Kupferförderung der USA seit über zehn Jahren, so zählt es das Wall Street Journal',
        },
        { label: 'Zweck', text: 'Bauteile für Rechenzentren von AWS in den USA' },
        { label: 'Menge und Preis', text: 'Nicht veröffentlicht' },
      ],
    },
    {
      blockType: 'prose',
      content: richText(
        p(
          'Die Cloud wiegt mehr, als ihr Name verspricht. Hinter jeder Datenbank, die sich mit zwei Klicks mieten lässt, liegen Kabel, Stromschienen und Transformatoren, und was in ihnen den Strom leitet, ist meist Kupfer. Amazon Web Services überlässt die Beschaffung dieses Metalls nun nicht mehr allein den Herstellern seiner Bauteile. Der Konzern geht dorthin, wo es herkommt: in eine Mine.',
        ),
        p(
          'Mitte Januar 2026 hat der Bergbaukonzern Rio Tinto ',
          link(
            'den Vertrag bekannt gegeben',
            'https://www.riotinto.com/en/news/releases/2026/rio-tinto-and-amazon-web-services-collaborate-to-bring-low-carbon-nuton-copper-to-us--data-centres',
          ),
          ': AWS nimmt ',
          strong('zwei Jahre lang'),
          ' Kupfer aus Johnson Camp in Arizona ab, einer Mine von Gunnison Copper. Damit hat ein Verfahren seinen ersten Kunden, an dem Rio Tinto nach eigenen Angaben mehr als dreißig Jahre geforscht hat. Nuton lässt Mikroorganismen arbeiten, wo sonst Aufbereitung, Schmelzofen und Raffinerie stehen.',
        ),
        h2('Was an der Schlagzeile stimmt'),
        p(
          'Vom „ersten amerikanischen Kupfer seit zehn Jahren“ war nach der Ankündigung vielerorts die Rede. Das ist griffig und doch schief. Die Vereinigten Staaten haben nie aufgehört, Kupfer zu fördern; der geologische Dienst USGS beziffert die Minenproduktion für 2024 auf rund 1,1 Millionen Tonnen, etwa 70 Prozent davon aus Arizona. Gemeint ist etwas anderes: ',
          strong(
            'Seit mehr als einem Jahrzehnt, so zählt es das Wall Street Journal, ist keine Förderung hinzugekommen.',
          ),
          ' Ganz wasserdicht ist auch das nicht; das Nachbarprojekt Gunnison desselben Betreibers meldete Ende 2020 schon einmal eine erste Kathode.',
        ),
        p(
          'Der Abbau in Johnson Camp endete 2010, weil der Rest des Erzes als zu mager galt. Seit August 2025 entsteht dort wieder Metall, zunächst auf herkömmliche Weise gewonnen. Im November folgte die erste Kathode aus der Biolaugung.',
        ),
      ),
    },
    {
      blockType: 'specTable',
      caption: 'Johnson Camp in Zahlen',
      labelHeading: 'Kennzahl',
      columns: ['Johnson Camp', 'Zum Vergleich'],
      rows: [
        {
          group: 'Förderung',
          label: 'Geplant über vier Jahre',
          values: ['30.000', '50.000'],
          unit: 't',
          note: 'Vergleich: Obergrenze, die die Copper Development Association für ein einzelnes KI-Rechenzentrum nennt.',
        },
        { group: 'Förderung', label: 'davon mit Nuton', values: ['14.000', ''], unit: 't' },
        { group: 'Förderung', label: 'davon konventionell gelaugt', values: ['16.000', ''], unit: 't' },
        {
          group: 'Förderung',
          label: 'Nennleistung im Jahr',
          values: ['11.300', '1.100.000'],
          unit: 't',
          note: 'Vergleich: gesamte US-Minenproduktion 2024 laut USGS.',
        },
        {
          group: 'Verfahren',
          label: 'Ausbeute aus primären Sulfiden',
          values: ['bis 85', ''],
          unit: '%',
          note: 'Angabe von Rio Tinto.',
        },
        { group: 'Verfahren', label: 'Reinheit der Kathode', values: ['99,99', ''], unit: '%' },
        {
          group: 'Umwelt',
          label: 'Wasser je Kilogramm Kupfer',
          values: ['71', '130'],
          unit: 'l',
          note: 'Prognose und Branchenschnitt nach Rio Tinto.',
        },
        {
          group: 'Umwelt',
          label: 'CO₂-Äquivalent je Kilogramm Kupfer',
          values: ['2,82', '1,5–8'],
          unit: 'kg',
          note: 'Angabe vom Januar 2026; im Dezember 2025 hatte Rio Tinto 0,82 kg genannt.',
        },
      ],
    },
    {
      blockType: 'prose',
      content: richText(
        h2('Bakterien statt Schmelzofen'),
        p(
          'Die leicht zugänglichen Kupfererze sind vielerorts abgebaut. Was bleibt, sind häufig primäre Sulfide: Minerale, in denen das Metall fest gebunden ist. Üblicherweise wird solches Gestein fein gemahlen, zu Konzentrat aufbereitet, geschmolzen und raffiniert, oft auf verschiedenen Kontinenten. Nuton kürzt ab:',
        ),
        ol(
          'Gebrochenes Erz wird auf einer abgedichteten Fläche zu einer Halde aufgeschichtet.',
          'Mikroorganismen, in Bioreaktoren auf dem Gelände vermehrt, beschleunigen die Oxidation der Minerale. Dabei entsteht Wärme, und das Kupfer geht in die saure Lösung über, die durch die Halde sickert.',
          'Aus dieser Lösung scheidet elektrischer Strom das Metall ab: als Kathode, noch auf dem Minengelände.',
        ),
        upload(media.leachHeap),
        p(
          'AWS zahlt nicht nur. Der Konzern stellt auch Rechenleistung und Datenanalyse bereit, mit denen Rio Tinto das Verhalten der Halden simulieren und die Ausbeute steigern will. So hilft die Cloud, das Metall zu gewinnen, aus dem sie gebaut wird.',
        ),
        h2('Wie viel das ist'),
        p(
          'Wenig. Rund 30.000 Tonnen sollen in Johnson Camp über vier Jahre zusammenkommen, knapp die Hälfte davon aus der Biolaugung. Für ein einziges großes KI-Rechenzentrum veranschlagt die Copper Development Association bis zu 50.000 Tonnen. Welchen Anteil der Förderung AWS bekommt, haben die Unternehmen nicht verraten.',
        ),
        p(
          'Auch bei der Klimabilanz lohnt der zweite Blick. Im Januar nannte Rio Tinto 2,82 Kilogramm CO₂-Äquivalent je Kilogramm Kupfer, im Dezember waren es noch 0,82. Den uns vorliegenden Berichten ist nicht zu entnehmen, welche Stufen die beiden Rechnungen jeweils einschließen. ',
          em('Solange das offen ist, taugt keine der Zahlen für einen Vergleich.'),
        ),
      ),
    },
    {
      blockType: 'prosCons',
      heading: 'Was für den Vertrag spricht, was dagegen',
      prosHeading: 'Dafür',
      consHeading: 'Dagegen',
      pros: [
        {
          text: 'Kurze Lieferkette: Am Minentor steht fertiges Metall statt Konzentrat für eine Hütte in Übersee.',
        },
        {
          text: 'Nach Angaben des Herstellers deutlich weniger Wasser je Kilogramm als im Schnitt der Branche.',
        },
        { text: 'Ein Abnehmer mit Namen macht Erz interessant, das bisher als Abraum galt.' },
        { text: 'AWS bringt mit Simulation und Datenanalyse mehr ein als Geld.' },
      ],
      cons: [
        {
          text: 'Menge, Preis und Anteil für AWS sind geheim; die Wirkung lässt sich von außen nicht messen.',
        },
        { text: 'Mehr als die Hälfte des Kupfers aus Johnson Camp wird weiterhin herkömmlich gelaugt.' },
        { text: 'Alle Umweltwerte stammen vom Anbieter und sind teils erst Prognosen.' },
        { text: 'Zwei Jahre sind kurz, gemessen an den Zeiträumen, in denen Bergbau plant.' },
      ],
    },
    {
      blockType: 'verdict',
      heading: 'Unsere Einschätzung',
      scale: '10',
      content: richText(
        p(
          'Als Beitrag zur Versorgung ist dieser Vertrag eine Randnotiz: Selbst wenn die gesamte Förderung an AWS ginge, wären es ein paar Tausend Tonnen im Jahr. Als Signal ist er bemerkenswert. ',
          strong('So weit hinab in die eigene Lieferkette steigen Cloudanbieter selten,'),
          ' und noch seltener binden sie sich dabei an ein Verfahren, das sich im großen Maßstab erst beweisen muss.',
        ),
        p(
          'Entscheidend werden die nächsten Monate. Hält die Halde ihre Ausbeute auch im Dauerbetrieb, und legt Rio Tinto eine nachvollziehbare Klimabilanz vor, dann wird aus der Demonstration ein Geschäft, und andere werden folgen. Bleibt beides aus, war es vor allem eine gute Schlagzeile.',
        ),
      ),
    },
    {
      blockType: 'affiliateProduct',
      heading: 'Strompuffer für daheim',
      product: products.powerSupply,
      pitch:
        'Rechenzentren überbrücken einen Netzausfall mit Batterien und Generatoren. Für Router, NAS und Arbeitsplatz genügt eine kleine USV: Die Deich 1500 hält ein Heimnetz rund vierzig Minuten am Leben und fährt angeschlossene Rechner danach geordnet herunter. (Erfundenes Beispielprodukt.)',
      ctaLabel: 'Angebot ansehen',
    },
    {
      blockType: 'aiDisclosure',
      level: 'autonomous',
      tasks: ['research', 'writing', 'translation', 'formatting'],
      tools: [{ name: 'Newsdesk', provider: 'Redaktion' }],
      humanReview: { reviewed: false },
      responsible: {
        name: 'Chefredaktion',
        role: 'verantwortlich für automatisch erstellte Beiträge',
        contact: 'newsdesk@example.org',
      },
      statement:
        'Diesen Artikel hat unsere Automatik geschrieben: Sie hat die unten genannten Quellen ausgewertet, den Text in beiden Sprachen verfasst und die Bausteine gefüllt. Vor der Veröffentlichung hat ihn kein Mensch gegengelesen. Fehler bitte melden, wir berichtigen sie sichtbar.',
      method: { label: 'Wie unsere Automatik arbeitet', url: 'https://example.org/newsdesk' },
    },
  ],
})
