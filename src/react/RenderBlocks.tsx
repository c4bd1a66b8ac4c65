import type { ReactNode } from 'react'
import { AffiliateProduct } from '../../blocks/AffiliateProduct/Component.tsx'
import { AIDisclosure } from '../../blocks/AIDisclosure/Component.tsx'
import type { Block } from '../../blocks/all.ts'
import { ProsCons } from '../../blocks/ProsCons/Component.tsx'
import { Prose } from '../../blocks/Prose/Component.tsx'
import { QuickFacts } from '../../blocks/QuickFacts/Component.tsx'
import { SpecTable } from '../../blocks/SpecTable/Component.tsx'
import { Verdict } from '../../blocks/Verdict/Component.tsx'
import { type BlockComponent, idPart, type RenderOptions, type UnknownBlock } from './options.ts'
import type { OutlineEntry } from './outline.ts'
import { rowsOf, textOf } from './values.ts'

/** The plugin's own renderers. A function, because rich text and blocks contain each other: so do the modules. */
const ownComponents = (): Record<Block['blockType'], BlockComponent> => ({
  prose: Prose,
  quickFacts: QuickFacts,
  specTable: SpecTable,
  prosCons: ProsCons,
  verdict: Verdict,
  affiliateProduct: AffiliateProduct,
  aiDisclosure: AIDisclosure,
})

/** A block in a block in a block: nobody writes that deep, and the stack ends somewhere. */
const maxDepth = 8

export interface RenderBlocksProps extends RenderOptions {
  blocks: readonly (Block | UnknownBlock)[] | null | undefined
  /** Begins every id; give each list its own when a page shows several. */
  idPrefix?: string
}

/** Every block's prefix for ids: its own id where it has one that is not taken, else its place in the list. */
function idsOf(blocks: { id?: string | null }[], prefix: string): string[] {
  const taken = new Set<string>()
  return blocks.map((block, index) => {
    let id = `${prefix}-${idPart(textOf(block.id) || index)}`
    while (taken.has(id)) id += `-${index}`
    taken.add(id)
    return id
  })
}

interface Rendered {
  block: never
  Component: BlockComponent
  id: string
}

/** The blocks that have a component, each with it and with its id. */
function rendered({ blocks, components, idPrefix = 'ra' }: RenderBlocksProps): Rendered[] {
  const known: Record<string, BlockComponent> = { ...ownComponents(), ...components }
  const rows = rowsOf<Block | UnknownBlock>(blocks)
  const ids = idsOf(rows, idPrefix)
  return rows.flatMap((block, index) => {
    const Component = Object.hasOwn(known, block.blockType) ? known[block.blockType] : undefined
    const id = ids[index]
    return Component && id ? [{ block: block as never, Component, id }] : []
  })
}

/**
 * Renders a list of blocks, each by the component of its type, without client JavaScript and without inline styles.
 * Blocks of a type that nobody renders are left out, so that a frontend older than its content still works.
 */
export function RenderBlocks({ blocks, idPrefix, ...options }: RenderBlocksProps): ReactNode {
  const depth = options.depth ?? 0
  if (depth > maxDepth) return null
  return rendered({ blocks, idPrefix, ...options }).map(({ block, Component, id }) => (
    <Component {...options} key={id} block={block} id={id} />
  ))
}

/**
 * The headings of what `RenderBlocks` makes of the same blocks with the same options, in order, for a
 * `TableOfContents`. Blocks of the host's own are in it when their component has an `outline`.
 */
export function outlineOf({ blocks, idPrefix, ...options }: RenderBlocksProps): OutlineEntry[] {
  return rendered({ blocks, idPrefix, ...options }).flatMap(({ block, Component, id }) =>
    // What stands for a client component on the server has no properties to ask for.
    Object.hasOwn(Component, 'outline') ? (Component.outline?.({ ...options, block, id }) ?? []) : [],
  )
}
