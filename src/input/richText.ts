import type { BlockShape } from './fieldShape.ts'
import { addProblem, type Problem, quoted } from './problem.ts'
import { type Check, tableCells } from './richTextChecks.ts'
import { COMMON_KEYS, type Kind, NODES, type NodeSpec } from './richTextNodes.ts'
import { isPlainObject, treeProblems } from './tree.ts'

/** A node of Lexical's serialised tree. Unknown keys are kept: features of the host may add theirs. */
export interface RichTextNode {
  type: string
  version: number
  children?: RichTextNode[]
  [key: string]: unknown
}

/** Lexical's serialised editor state, as a `richText` field stores it. */
export interface RichText {
  root: RichTextNode & { children: RichTextNode[] }
}

export type IdType = 'number' | 'text'

/** What the editor of a field can load. Left out: everything Payload's own features bring. */
export interface RichTextOptions {
  /** The field's path; all problems carry it, since the admin knows the field only as a whole. */
  path?: string
  /**
   * The node types registered in the editor: it refuses to load a text that has others. Those that neither Lexical nor
   * Payload knows belong to the host's features and are let through as they are, also around other nodes.
   */
  nodeTypes?: ReadonlySet<string>
  /** Default: h1–h6. */
  headingTags?: readonly string[]
  /** The blocks that may stand inside the text, by slug where they are registered in the config. */
  blocks?: readonly (string | BlockShape)[]
  inlineBlocks?: readonly (string | BlockShape)[]
  /** The type of a collection's IDs; undefined: there is no such collection. Default: all IDs are numbers. */
  idType?: (collection: string) => IdType | undefined
  /** Checks the fields of a block inside the text; their paths count from the block. */
  checkBlock?: (fields: Record<string, unknown>, block: string | BlockShape) => Problem[]
}

/** The deepest node, the root being 0: a list in a list takes two levels, a table cell three. */
export const MAX_NODE_DEPTH = 32
export const MAX_NODES = 20_000
/** Counted over the rectangle the editor fills up, so that spans cannot blow a small table up. */
export const MAX_TABLE_CELLS = 10_000

const EXTRA: NodeSpec = { kind: 'extra', keys: {} }

const fits = (child: Kind, inside: readonly Kind[]): boolean =>
  inside.includes(child) || (child === 'extra' && (inside.includes('block') || inside.includes('inline')))

/** The block of that slug among those a field or an editor has. */
export const blockOf = (
  blocks: readonly (string | BlockShape)[],
  slug: unknown,
): string | BlockShape | undefined =>
  blocks.find((block) => (typeof block === 'string' ? block : block.slug) === slug)

/** As `richTextProblems`, for a value whose texts, keys, depth and size `treeProblems` has already seen. */
export const nodeProblems = (value: unknown, options: RichTextOptions = {}): Problem[] => {
  const problems: Problem[] = []
  const at: (string | number)[] = ['root']
  let nodes = 0

  const add = (code: Problem['code'], values?: Problem['values'], ...inside: (string | number)[]) =>
    addProblem(problems, {
      path: options.path ?? '',
      code,
      at: [...at, ...inside].join('.'),
      ...(values && { values }),
    })

  const specOf = (type: string): NodeSpec | undefined => {
    const { nodeTypes } = options
    if (nodeTypes && !nodeTypes.has(type)) return undefined
    return Object.hasOwn(NODES, type) ? NODES[type] : nodeTypes && EXTRA
  }

  const checkKeys = (node: Record<string, unknown>, type: string, keys: Record<string, Check>) => {
    for (const [key, check] of Object.entries(keys)) {
      const wrong = check(node[key], options, node)
      if (wrong === true) add('nodeKey', { key, type })
      else if (wrong) add(wrong.code, wrong.values ?? { key, type }, key, ...wrong.inside)
    }
  }

  const checkBlock = (fields: unknown, allowed?: RichTextOptions['blocks']) => {
    if (!isPlainObject(fields)) return
    const { blockType } = fields
    const block = allowed ? blockOf(allowed, blockType) : blockType
    if (typeof blockType !== 'string' || !block) {
      add('unknownBlock', { block: quoted(blockType) }, 'fields', 'blockType')
      return
    }
    for (const problem of options.checkBlock?.(fields, block as string | BlockShape) ?? [])
      add(problem.code, problem.values, 'fields', ...[problem.path, problem.at ?? ''].filter(Boolean))
  }

  /** Answers false to stop everything. */
  const visit = (node: unknown, inside: readonly Kind[], parent: string, depth: number): boolean => {
    nodes += 1
    if (nodes > MAX_NODES) {
      add('tooManyNodes', { max: MAX_NODES })
      return false
    }
    if (!isPlainObject(node) || typeof node.type !== 'string' || !Number.isInteger(node.version)) {
      add('node')
      return true
    }
    const { type } = node
    const spec = specOf(type)
    if (!spec) {
      add('nodeType', { type: quoted(type) })
      return true
    }
    if (!fits(spec.kind, inside)) add('nodePlace', { type, parent: quoted(parent) })
    checkKeys(node, type, COMMON_KEYS)
    checkKeys(node, type, spec.keys)
    if (type === 'block') checkBlock(node.fields, options.blocks)
    if (type === 'inlineBlock') checkBlock(node.fields, options.inlineBlocks)

    const children = node.children ?? []
    const wanted = spec === EXTRA ? undefined : spec.inside
    if (!Array.isArray(children) || (spec !== EXTRA && !wanted && children.length > 0)) {
      add('nodeKey', { key: 'children', type })
      return true
    }
    if (wanted && node.children === undefined) add('nodeKey', { key: 'children', type })
    if (spec.filled && children.length === 0) add('nodeKey', { key: 'children', type })
    if (type === 'table' && tableCells(children) > MAX_TABLE_CELLS)
      add('tableTooLarge', { max: MAX_TABLE_CELLS })
    if (children.length > 0 && depth >= MAX_NODE_DEPTH) {
      add('nodesTooDeep', { max: MAX_NODE_DEPTH })
      return true
    }
    at.push('children')
    for (const [index, child] of children.entries()) {
      at.push(index)
      const goOn = visit(child, wanted ?? ['inline', 'link', 'block', 'list', 'table'], type, depth + 1)
      at.pop()
      if (!goOn) return false
    }
    at.pop()
    return true
  }

  if (
    !isPlainObject(value) ||
    !isPlainObject(value.root) ||
    value.root.type !== 'root' ||
    'jsonContent' in value
  )
    return [{ path: options.path ?? '', code: 'notRichText' }]
  visit(value.root, ['root'], 'root', 0)
  return problems
}

/**
 * Whether a rich text from outside can be stored: everything it has can be loaded by the field's Lexical editor and
 * rendered without an error, its links follow the rule for addresses (contract §3), and it has bounds. Linear.
 *
 * @param value Lexical's serialised editor state as parsed JSON
 * @returns all problems; empty: let it in. Never throws.
 */
export const richTextProblems = (value: unknown, options: RichTextOptions = {}): Problem[] => {
  const path = options.path ?? ''
  const tree = treeProblems(value).map(({ path: at, ...problem }) => ({ ...problem, path, at }))
  return tree.length > 0 ? tree : nodeProblems(value, options)
}
