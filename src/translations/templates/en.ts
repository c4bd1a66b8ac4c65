/** The words that articles made from the plugin's templates begin with, in English. */
export const en = {
  whatIsNew: 'What is new',
  whoItIsFor: 'Who it is for',
  since: 'From when',
  inOneSentence: 'The verdict in one sentence',
  price: 'Price',
  tested: 'How we tested',
  testWinner: 'Test winner',
  priceTip: 'Best value',
  weight: 'Weight',
  size: 'Size',
  warranty: 'Warranty',
  build: 'Build quality',
  everydayUse: 'Everyday use',
  valueForMoney: 'Value for money',
}

export type TemplateWords = typeof en
