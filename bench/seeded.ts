/** How many documents are stored by Payload; products and articles are then copied. */
export const seeded = { media: 12, topics: 8, authors: 6, products: 20, articles: 20 }

/** Who saves. */
export const editor = { email: 'editor@bench.example', password: 'a password for nobody but the benchmark' }

/** Who decides about comments. */
export const moderator = { ...editor, email: 'moderator@bench.example' }
