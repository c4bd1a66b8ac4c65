/** What is wrong with something that came from outside, in English. `{{name}}` is replaced. */
export const inputEn = {
  // Texts and keys
  nul: 'The text contains a NUL character.',
  surrogate: 'The text contains half of a character (a lone surrogate).',
  key: 'The name “{{key}}” is not allowed here.',
  tooLong: 'The text may have at most {{max}} characters.',
  tooDeep: 'The data is nested more than {{max}} levels deep.',
  tooLarge: 'The data has more than {{max}} values.',
  tooManyRows: 'The document has more than {{max}} rows in all its lists together.',
  tooManyItems: 'The list may have at most {{max}} entries.',

  // Types of fields
  notText: 'Expected a text.',
  notNumber: 'Expected a number.',
  notBoolean: 'Expected true or false.',
  notDate: 'Expected a date such as 2026-01-31 or 2026-01-31T12:00:00Z, between the years 1 and 9999.',
  notOption: 'This is not one of the options.',
  notReference: 'Expected the ID of a document.',
  notPoint: 'Expected a longitude and a latitude.',
  notList: 'Expected a list.',
  notObject: 'Expected an object.',
  duplicateId: 'Two rows of this list have the same ID.',
  unknownBlock: 'There is no block “{{block}}” here.',
  url: 'Use an address that starts with https://, http://, mailto: or /.',
  httpUrl: 'Use an address that starts with https:// or http://.',

  // Rich text
  notRichText: 'Expected a rich text: an object whose root holds at least one block.',
  node: 'Every node needs a type and a whole-numbered version.',
  nodeType: 'The editor of this field has no “{{type}}”.',
  nodePlace: 'A “{{type}}” cannot stand inside a “{{parent}}”.',
  nodeKey: '“{{key}}” of a “{{type}}” is missing or wrong.',
  nodesTooDeep: 'The text is nested more than {{max}} levels deep.',
  tooManyNodes: 'The text has more than {{max}} parts.',
  tableTooLarge: 'The table has more than {{max}} cells.',

  // Queries
  where: 'Expected fields with operators, such as {"title": {"equals": "…"}}, or a list under “and” or “or”.',
  operator: 'The operator “{{operator}}” cannot be used on this field.',
  queryValue: 'This value cannot be used with this field.',
  queryTooLarge: 'The query has more than {{max}} conditions.',
  queryTooDeep: 'The query is nested more than {{max}} levels deep.',
  queryPath: 'This is not the name of a field.',
  depth: 'The depth may be at most {{max}}.',
  page: 'Expected a page number from 1 to {{max}}.',
  limit: 'Expected a whole number from 1 to {{max}}.',
  searchQuery: 'Say what to look for: at least one character, in `q`.',
  oneLocale: 'Search one locale at a time, not “all”.',

  graphqlDepth: 'The document is nested more than {{max}} levels deep.',
  graphqlRootFields: 'The document has more than {{max}} root fields and aliases.',
  graphqlFields: 'The document asks for more than {{max}} fields.',
}

/** Every problem that has a text. */
export type InputWords = typeof inputEn
