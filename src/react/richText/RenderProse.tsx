import type { ReactNode } from 'react'
import type { RichText, RichTextNode } from '../../input/richText.ts'
import { each } from '../each.tsx'
import type { RenderOptions } from '../options.ts'
import { headingsOf } from './headings.ts'
import { type NodeProps, ownNodes } from './nodes.tsx'
import { childrenOf, itemsOf } from './reading.ts'
import { formattedText } from './text.tsx'

/*
 * A loop of our own and not `RichText` of @payloadcms/richtext-lexical/react: that writes inline styles for tables,
 * lists, alignment and struck text (a strict content security policy drops them), passes every URL through, and leaves
 * out a node that is malformed together with all its text. Replacing its converters for that leaves only the loop,
 * and the loop would make a frontend install the whole editor.
 */

/** Deeper than any editor nests; what lies below is left out before the stack ends. */
const maxDepth = 60

type Place = Pick<NodeProps, 'parent' | 'id' | 'headings' | 'options'> & { depth: number }

/** The rendered nodes; undefined when nothing of them shows. */
function renderNodes(nodes: RichTextNode[], place: Place): ReactNode {
  if (place.depth > maxDepth) return undefined
  const rendered = nodes.map((node, index) => renderNode(node, nodes, index, place))
  const shows = rendered.some((content) => content !== null && content !== undefined && content !== '')
  return shows ? each(rendered, (content) => content) : undefined
}

function renderNode(node: RichTextNode, siblings: RichTextNode[], index: number, place: Place): ReactNode {
  const { parent, id, headings, options } = place
  const children = (within = node.type === 'list' ? itemsOf(node) : childrenOf(node)) =>
    renderNodes(within, { ...place, parent: node, id: `${id}-${index}`, depth: place.depth + 1 })

  const custom =
    options.nodes && Object.hasOwn(options.nodes, node.type) ? options.nodes[node.type] : undefined
  if (custom) return custom({ node, children: children(), options })
  const own = ownNodes.get(node.type)
  if (own) return own({ node, parent, siblings, index, id, headings, options, children })
  return children() ?? formattedText(node)
}

export interface RenderProseProps extends RenderOptions {
  /** A rich text field's value as Payload stores it. */
  content: RichText | null | undefined
  /** Begins the ids of headings and of blocks within the text; give each text its own when a page shows several. */
  id?: string
  className?: string
}

/**
 * Renders rich text. Its `h2` stands at `headingLevel`, the others below. Of a node type that nobody renders the
 * content is shown, so that no text is lost; an empty text renders nothing.
 */
export function RenderProse({
  content,
  id = 'ra-prose',
  className,
  ...options
}: RenderProseProps): ReactNode {
  const top = childrenOf(content?.root)
  const headings = headingsOf(top, id)
  const nodes = renderNodes(top, { parent: undefined, id, headings, options, depth: 0 })
  return nodes ? <div className={className ? `ra-prose ${className}` : 'ra-prose'}>{nodes}</div> : null
}
