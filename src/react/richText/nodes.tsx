import type { ReactNode } from 'react'
import type { MediaDoc } from '../../../collections/Media/types.ts'
import type { RichTextNode } from '../../input/richText.ts'
import { readerLabels } from '../../translations/readers/index.ts'
import { fileHref, linkHref } from '../href.ts'
import { Icon } from '../Icon.tsx'
import { below, type LinkedDoc, type RenderOptions, type UnknownBlock } from '../options.ts'
import type { OutlineEntry } from '../outline.ts'
import { Picture } from '../Picture.tsx'
import { RenderBlocks } from '../RenderBlocks.tsx'
import { Scroll } from '../Scroll.tsx'
import { Heading, Spoken } from '../Section.tsx'
import { isRecord, populated, textOf } from '../values.ts'
import { directionOf, fieldsOf, headingDepth, layoutClass, rowsOfTable, scopeOf, spanOf } from './reading.ts'
import { formattedText } from './text.tsx'

/** What a node is rendered from: itself, where it stands, and how its children are rendered. */
export interface NodeProps {
  node: RichTextNode
  parent: RichTextNode | undefined
  siblings: RichTextNode[]
  index: number
  /** Begins every id made within. */
  id: string
  /** The ids of the headings at the top of the text. */
  headings: ReadonlyMap<RichTextNode, OutlineEntry>
  options: RenderOptions
  /** Renders the children, or those given in their place. */
  children: (nodes?: RichTextNode[]) => ReactNode
}

const layout = (node: RichTextNode) => ({ className: layoutClass(node), dir: directionOf(node) })

/** The level of the headings of a block that stands at this place: one below the heading it stands under. */
function levelAt({ siblings, index, options: { headingLevel = 2 } }: NodeProps) {
  const heading = siblings.slice(0, index).findLast((node) => node.type === 'heading')
  return heading ? below(headingLevel, headingDepth(heading) + 1) : headingLevel
}

function Link({ node, options, children }: NodeProps): ReactNode {
  const fields = fieldsOf(node)
  const doc = isRecord(fields.doc) ? (fields.doc as unknown as LinkedDoc) : undefined
  const internal = fields.linkType === 'internal'
  const href = linkHref(internal ? doc && options.resolveLink?.(doc) : (fields.url ?? node.url))
  if (!href) return children()
  if (fields.newTab !== true) return <a href={href}>{children()}</a>
  return (
    <a href={href} target="_blank" rel="noopener">
      {children()} <Spoken>{readerLabels(options.locale, options.labels)['prose.newTab']}</Spoken>
    </a>
  )
}

function List({ node, children }: NodeProps): ReactNode {
  if (node.listType === 'number' || node.tag === 'ol') {
    const start = typeof node.start === 'number' && node.start !== 1 ? Math.trunc(node.start) : undefined
    return (
      <ol className="ra-list" start={start}>
        {children()}
      </ol>
    )
  }
  return <ul className={node.listType === 'check' ? 'ra-list ra-list--check' : 'ra-list'}>{children()}</ul>
}

function ListItem({ node, parent, options, children }: NodeProps): ReactNode {
  if (parent?.listType !== 'check') return <li {...layout(node)}>{children()}</li>
  const done = node.checked === true
  const words = readerLabels(options.locale, options.labels)
  return (
    <li>
      <Icon name={done ? 'checkedBox' : 'box'} />
      <Spoken>{`${words[done ? 'prose.checked' : 'prose.unchecked']}: `}</Spoken>
      {children()}
    </li>
  )
}

function Table({ node, options, children }: NodeProps): ReactNode {
  const { head, body } = rowsOfTable(node)
  const words = readerLabels(options.locale, options.labels)
  return (
    <Scroll label={words['prose.table']}>
      <table className="ra-table">
        {head.length > 0 && <thead>{children(head)}</thead>}
        {body.length > 0 && <tbody>{children(body)}</tbody>}
      </table>
    </Scroll>
  )
}

function TableCell({ node, children }: NodeProps): ReactNode {
  const spans = { colSpan: spanOf(node.colSpan), rowSpan: spanOf(node.rowSpan) }
  const scope = scopeOf(node)
  return scope ? (
    <th scope={scope} {...spans}>
      {children()}
    </th>
  ) : (
    <td {...spans}>{children()}</td>
  )
}

function Upload({ node, options }: NodeProps): ReactNode {
  const file = populated<MediaDoc>(node.value as MediaDoc)
  if (!file) return null
  if (textOf(file.mimeType).startsWith('image/')) return <Picture {...options} media={file} caption />
  const href = fileHref(file.url)
  const url = href && (options.fileUrl?.(href) ?? href)
  return url ? (
    <p>
      <a href={url}>{textOf(file.filename) || url}</a>
    </p>
  ) : null
}

function EmbeddedBlock(props: NodeProps): ReactNode {
  const { node, index, id, options } = props
  return (
    <RenderBlocks
      {...options}
      blocks={[fieldsOf(node) as UnknownBlock]}
      idPrefix={`${id}-${index}`}
      headingLevel={levelAt(props)}
      depth={(options.depth ?? 0) + 1}
    />
  )
}

/** A node that has nothing inside shows nothing: empty paragraphs are how editors make space. */
const filled = (props: NodeProps, show: (content: ReactNode) => ReactNode): ReactNode => {
  const content = props.children()
  return content && show(content)
}

/** The renderers of the node types that Payload's editor can make. */
export const ownNodes: ReadonlyMap<string, (props: NodeProps) => ReactNode> = new Map([
  ['text', ({ node }) => formattedText(node)],
  ['linebreak', () => <br />],
  ['tab', () => '\t'],
  ['paragraph', (props) => filled(props, (content) => <p {...layout(props.node)}>{content}</p>)],
  [
    'heading',
    (props) =>
      filled(props, (content) => (
        <Heading
          level={below(props.options.headingLevel ?? 2, headingDepth(props.node))}
          id={props.headings.get(props.node)?.id}
          {...layout(props.node)}
        >
          {content}
        </Heading>
      )),
  ],
  [
    'quote',
    (props) => filled(props, (content) => <blockquote {...layout(props.node)}>{content}</blockquote>),
  ],
  ['link', Link],
  ['autolink', Link],
  ['list', List],
  ['listitem', ListItem],
  ['table', Table],
  ['tablerow', ({ children }) => <tr>{children()}</tr>],
  ['tablecell', TableCell],
  ['horizontalrule', () => <hr />],
  ['upload', Upload],
  ['block', EmbeddedBlock],
  ['inlineBlock', EmbeddedBlock],
] satisfies [string, (props: NodeProps) => ReactNode][])
