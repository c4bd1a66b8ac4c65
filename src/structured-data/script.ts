import type { Graph } from 'schema-dts'

/**
 * The text of a `<script type="application/ld+json">` element. `<`, `>` and `&` are written as JSON escapes, so
 * that no content can end the element, open a comment in it or become markup where somebody escapes it again
 * (HTML, "Restrictions for contents of script elements"); U+2028 and U+2029, which are line ends to JavaScript
 * before ES2019, likewise. `JSON.parse` gives the graph back unchanged.
 */
export function jsonLdScript(graph: Graph): string {
  return JSON.stringify(graph).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
