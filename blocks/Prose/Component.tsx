import type { ReactNode } from 'react'
import type { BlockProps } from '../../src/react/options.ts'
import type { BlockOutline } from '../../src/react/outline.ts'
import { headingsOf } from '../../src/react/richText/headings.ts'
import { RenderProse } from '../../src/react/richText/RenderProse.tsx'
import { childrenOf } from '../../src/react/richText/reading.ts'
import type { Prose as ProseBlock } from './types.ts'

/** Running text. */
export function Prose({ block, id = 'ra-prose', ...options }: BlockProps<ProseBlock>): ReactNode {
  return <RenderProse {...options} content={block.content} id={id} className="ra-block" />
}

const outline: BlockOutline<ProseBlock> = ({ block, id }) => [
  ...headingsOf(childrenOf(block.content?.root), id).values(),
]
Prose.outline = outline
