import type { InputWords } from './input.en.ts'

/** What is wrong with something that came from outside, in German. `{{name}}` is replaced. */
export const inputDe: InputWords = {
  nul: 'Der Text enthält ein NUL-Zeichen.',
  surrogate: 'Der Text enthält ein halbes Zeichen (einzelnes Surrogat).',
  key: 'Der Name „{{key}}“ ist hier nicht erlaubt.',
  tooLong: 'Der Text darf höchstens {{max}} Zeichen haben.',
  tooDeep: 'Die Daten sind tiefer als {{max}} Ebenen verschachtelt.',
  tooLarge: 'Die Daten haben mehr als {{max}} Werte.',
  tooManyRows: 'Das Dokument hat in allen Listen zusammen mehr als {{max}} Zeilen.',
  tooManyItems: 'Die Liste darf höchstens {{max}} Einträge haben.',

  notText: 'Hier wird ein Text erwartet.',
  notNumber: 'Hier wird eine Zahl erwartet.',
  notBoolean: 'Hier wird true oder false erwartet.',
  notDate:
    'Hier wird ein Datum erwartet, etwa 2026-01-31 oder 2026-01-31T12:00:00Z, aus den Jahren 1 bis 9999.',
  notOption: 'Das gehört nicht zur Auswahl.',
  notReference: 'Hier wird die ID eines Dokuments erwartet.',
  notPoint: 'Hier werden Längen- und Breitengrad erwartet.',
  notList: 'Hier wird eine Liste erwartet.',
  notObject: 'Hier wird ein Objekt erwartet.',
  duplicateId: 'Zwei Zeilen dieser Liste haben dieselbe ID.',
  unknownBlock: 'Einen Block „{{block}}“ gibt es hier nicht.',
  url: 'Die Adresse muss mit https://, http://, mailto: oder / beginnen.',
  httpUrl: 'Die Adresse muss mit https:// oder http:// beginnen.',

  notRichText:
    'Hier wird ein formatierter Text erwartet: ein Objekt, dessen root mindestens einen Absatz enthält.',
  node: 'Jeder Knoten braucht einen Typ und eine ganzzahlige Version.',
  nodeType: 'Der Editor dieses Felds kennt „{{type}}“ nicht.',
  nodePlace: '„{{type}}“ kann nicht in „{{parent}}“ stehen.',
  nodeKey: '„{{key}}“ von „{{type}}“ fehlt oder ist falsch.',
  nodesTooDeep: 'Der Text ist tiefer als {{max}} Ebenen verschachtelt.',
  tooManyNodes: 'Der Text hat mehr als {{max}} Teile.',
  tableTooLarge: 'Die Tabelle hat mehr als {{max}} Zellen.',

  where:
    'Hier werden Felder mit Operatoren erwartet, etwa {"title": {"equals": "…"}}, oder eine Liste unter „and“ oder „or“.',
  operator: 'Der Operator „{{operator}}“ ist für dieses Feld nicht möglich.',
  queryValue: 'Dieser Wert passt nicht zu diesem Feld.',
  queryTooLarge: 'Die Abfrage hat mehr als {{max}} Bedingungen.',
  queryTooDeep: 'Die Abfrage ist tiefer als {{max}} Ebenen verschachtelt.',
  queryPath: 'Das ist kein Name eines Felds.',
  depth: 'Die Tiefe darf höchstens {{max}} sein.',
  page: 'Hier wird eine Seitenzahl von 1 bis {{max}} erwartet.',
  limit: 'Erwartet wird eine ganze Zahl von 1 bis {{max}}.',
  searchQuery: 'Geben Sie in `q` an, wonach gesucht werden soll: mindestens ein Zeichen.',
  oneLocale: 'Gesucht wird in einer Sprache, nicht in „all“.',

  graphqlDepth: 'Das Dokument ist tiefer als {{max}} Ebenen verschachtelt.',
  graphqlRootFields: 'Das Dokument hat mehr als {{max}} Felder oberster Ebene und Aliasse.',
  graphqlFields: 'Das Dokument fragt nach mehr als {{max}} Feldern.',
}
