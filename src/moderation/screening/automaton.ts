interface Node {
  next: Map<string, Node>
  /** Where to go on when no `next` fits: the longest end of what was read that begins another sequence. */
  fallback: Node | undefined
  /** The sequence that ends here, or at one of the fallbacks. */
  found: string | undefined
}

const newNode = (): Node => ({ next: new Map(), fallback: undefined, found: undefined })

/** Finds any of many sequences of tokens in another one. */
export interface Finder {
  /** @returns the label of the sequence that ends first; undefined when none is there */
  find: (tokens: Iterable<string>) => string | undefined
}

/**
 * Compiles sequences into one automaton (A. Aho, M. Corasick, "Efficient string matching", 1975): reading takes a time
 * that grows with the text alone, however many sequences there are and whatever they have in common.
 *
 * @param sequences each with the label that stands for it
 */
export const createFinder = (
  sequences: Iterable<readonly [tokens: readonly string[], label: string]>,
): Finder => {
  const root = newNode()
  for (const [tokens, label] of sequences) {
    if (tokens.length === 0) continue
    let node = root
    for (const token of tokens) {
      const next = node.next.get(token) ?? newNode()
      node.next.set(token, next)
      node = next
    }
    node.found ??= label
  }

  const step = (from: Node, token: string): Node => {
    for (let node: Node | undefined = from; node; node = node.fallback) {
      const next = node.next.get(token)
      if (next) return next
    }
    return root
  }

  // By length, so that the fallbacks of shorter beginnings are there before those of longer ones.
  const queue = [...root.next.values()]
  for (const node of queue) {
    for (const [token, next] of node.next) {
      next.fallback = step(node.fallback ?? root, token)
      queue.push(next)
    }
    node.fallback ??= root
    node.found ??= node.fallback.found
  }

  return {
    find: (tokens) => {
      let node = root
      for (const token of tokens) {
        node = step(node, token)
        if (node.found !== undefined) return node.found
      }
      return undefined
    },
  }
}
