import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { escapeHtml } from '../../../moderation/bodyHtml.ts'

/** What feed readers show, with the attributes they understand; of every other element only what is inside. */
const elements: Record<string, readonly string[]> = {
  a: ['href'],
  abbr: ['title'],
  aside: [],
  blockquote: [],
  br: [],
  caption: [],
  code: [],
  dd: [],
  div: [],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  img: ['src', 'alt', 'width', 'height'],
  li: [],
  ol: ['start'],
  p: [],
  pre: [],
  s: [],
  section: [],
  strong: [],
  sub: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colSpan', 'rowSpan'],
  th: ['colSpan', 'rowSpan', 'scope'],
  thead: [],
  time: ['dateTime'],
  tr: [],
  ul: [],
}

/** Left out with all that is inside: drawings, controls, whatever could run. */
const dropped = new Set([
  'button',
  'form',
  'iframe',
  'input',
  'link',
  'noscript',
  'object',
  'script',
  'style',
  'svg',
  'template',
])

const empty = new Set(['br', 'hr', 'img'])

/** An address as it is in a feed, which is read elsewhere; nothing but http, https and mailto. */
const absolute = (address: unknown, base: string): string | undefined => {
  const value = String(address ?? '')
  if (!URL.canParse(value, base)) return undefined
  const url = new URL(value, base)
  return /^(https?|mailto):$/.test(url.protocol) ? url.href : undefined
}

const attributesOf = (type: string, props: Record<string, unknown>, base: string): string =>
  (elements[type] ?? [])
    .map((name) => {
      const given = props[name]
      if (given === undefined || given === null || given === false) return ''
      const value = name === 'href' || name === 'src' ? absolute(given, base) : String(given)
      return value === undefined ? '' : ` ${name.toLowerCase()}="${escapeHtml(value)}"`
    })
    .join('')

const elementHtml = ({ type, props }: ReactElement<Record<string, unknown>>, base: string): string => {
  if (typeof type === 'function') return feedHtml((type as (props: unknown) => ReactNode)(props), base)
  const children = () => feedHtml(props.children as ReactNode, base)
  if ((type as unknown) === Fragment) return children()
  if (typeof type !== 'string' || dropped.has(type) || props['aria-hidden'] || props.hidden) return ''
  if (!Object.hasOwn(elements, type)) return children()
  const start = `<${type}${attributesOf(type, props, base)}>`
  return empty.has(type) ? start : `${start}${children()}</${type}>`
}

/**
 * What server components render, as plain HTML for a feed: the elements and attributes that feed readers know, every
 * address absolute, no scripts, styles, classes or ids. React's own renderer is not to be had where Next makes routes,
 * and would leave all of that in.
 *
 * @param node of components that are plain functions, without hooks
 * @param base the page that the content is of
 */
export const feedHtml = (node: ReactNode, base: string): string => {
  if (typeof node === 'string') return escapeHtml(node)
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (Array.isArray(node)) return node.map((each) => feedHtml(each, base)).join('')
  return isValidElement<Record<string, unknown>>(node) ? elementHtml(node, base) : ''
}
