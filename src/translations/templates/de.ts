import type { TemplateWords } from './en.ts'

/** The words that articles made from the plugin's templates begin with, in German. */
export const de: TemplateWords = {
  whatIsNew: 'Was neu ist',
  whoItIsFor: 'Für wen das wichtig ist',
  since: 'Ab wann',
  inOneSentence: 'Das Urteil in einem Satz',
  price: 'Preis',
  tested: 'So haben wir getestet',
  testWinner: 'Testsieger',
  priceTip: 'Preistipp',
  weight: 'Gewicht',
  size: 'Größe',
  warranty: 'Garantie',
  build: 'Verarbeitung',
  everydayUse: 'Alltag',
  valueForMoney: 'Preis und Leistung',
}
