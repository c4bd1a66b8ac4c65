/** What the server itself answers, in English. `de.ts` has the same keys. */
export const en = {
  badAddress: 'The address of this request is malformed.',
  badJson: 'The body of this request is not valid JSON.',
  badQuery: 'Send { "query": "…", "variables": { … }, "operationName": "…" } as JSON.',
  failed: 'Something went wrong.',
  methodNotAllowed: 'This method is not allowed here.',
  notAnObject: 'The body of this request must be a JSON object.',
  notFound: 'There is nothing at this address.',
  refused: 'This request was refused.',
  tooLarge: 'The body of this request is too large.',
  uploadsAway:
    'The store for pictures does not answer, so nothing was saved. Please try again in a few minutes.',
  unavailable: 'This cannot be answered at the moment. Try again in a few seconds.',
}

export type ServerWords = typeof en
