import type { ReactNode } from 'react'
import type { BlockProps } from '../../src/react/options.ts'
import { RenderProse } from '../../src/react/richText/RenderProse.tsx'
import type { Prose as ProseBlock } from './types.ts'

/** Running text. */
export function Prose({ block, id = 'ra-prose', ...options }: BlockProps<ProseBlock>): ReactNode {
  return <RenderProse {...options} content={block.content} id={id} className="ra-block" />
}
