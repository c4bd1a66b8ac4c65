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

/**
 * Renders a list of blocks, each by the component of its type, without client JavaScript and without inline styles.
 * Blocks of a type that nobody renders are left out, so that a frontend older than its content still works.
 */
export function RenderBlocks({ blocks, idPrefix = 'ra', ...options }: RenderBlocksProps): ReactNode {
  const depth = options.depth ?? 0
  if (depth > maxDepth) return null
  const components: Record<string, BlockComponent> = { ...ownComponents(), ...options.components }
  const rows = rowsOf<Block | UnknownBlock>(blocks)
  const ids = idsOf(rows, idPrefix)
  return rows.map((block, index) => {
    const Component = Object.hasOwn(components, block.blockType) ? components[block.blockType] : undefined
    const id = ids[index]
    return Component && <Component {...options} key={id} block={block as never} id={id} />
  })
}
