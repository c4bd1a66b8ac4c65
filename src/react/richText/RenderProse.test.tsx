import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import type { RichText, RichTextNode } from '../../input/richText.ts'
import { RenderProse, type RenderProseProps } from './RenderProse.tsx'

const node = (type: string, children?: RichTextNode[], more: object = {}): RichTextNode => ({
  type,
  version: 1,
  ...(children && { children }),
  ...more,
})
const text = (content: string, format = 0) => node('text', undefined, { text: content, format })
const p = (...children: RichTextNode[]) => node('paragraph', children)
const html = (nodes: RichTextNode[], options: Partial<RenderProseProps> = {}) => {
  const content: RichText = { root: { type: 'root', version: 1, children: nodes } }
  return renderToStaticMarkup(<RenderProse content={content} locale="de" {...options} />)
}
const inner = (nodes: RichTextNode[], options: Partial<RenderProseProps> = {}) =>
  /^<div class="ra-prose">(.*)<\/div>$/s.exec(html(nodes, options))?.[1]

describe('text', () => {
  it('stands in the elements of its format', () => {
    const formats = [1, 2, 4, 8, 16, 32, 64, 3].map((format) => inner([p(text('x', format))]))
    expect(formats).toEqual([
      '<p><strong>x</strong></p>',
      '<p><em>x</em></p>',
      '<p><s>x</s></p>',
      '<p><u>x</u></p>',
      '<p><code>x</code></p>',
      '<p><sub>x</sub></p>',
      '<p><sup>x</sup></p>',
      '<p><strong><em>x</em></strong></p>',
    ])
  })

  it('is never markup', () => {
    expect(inner([p(text('<img src=x onerror=alert(1)>'))])).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>')
  })

  it('breaks lines and keeps the spaces editors typed', () => {
    expect(inner([p(text('a '), text('b'), node('linebreak'), node('tab'), text('c'))])).toBe(
      '<p>a b<br/>\tc</p>',
    )
  })

  it('leaves out paragraphs without anything in them', () => {
    expect(inner([p(), p(text('')), p(text('a'))])).toBe('<p>a</p>')
    expect(html([p(), p(text(''))])).toBe('')
  })

  it('is aligned and indented by classes, and turned by dir', () => {
    expect(inner([{ ...p(text('a')), format: 'center', indent: 2, direction: 'rtl' }])).toBe(
      '<p class="ra-align-center ra-indent-2" dir="rtl">a</p>',
    )
    expect(inner([{ ...p(text('a')), format: '"><b>', indent: 'x', direction: 'ltr' }])).toBe('<p>a</p>')
  })
})

describe('headings', () => {
  const headings = ['h2', 'h3', 'h4'].map((tag) => node('heading', [text('x')], { tag }))
  const levels = (options: Partial<RenderProseProps>) => inner(headings, options)?.match(/<h\d/g)

  it('begin at the level where the text stands and never go below h6', () => {
    expect(levels({})).toEqual(['<h2', '<h3', '<h4'])
    expect(levels({ headingLevel: 3 })).toEqual(['<h3', '<h4', '<h5'])
    expect(levels({ headingLevel: 6 })).toEqual(['<h6', '<h6', '<h6'])
  })

  it('never compete with the page’s own h1', () => {
    expect(inner([node('heading', [text('x')], { tag: 'h1' })])).toBe('<h2 id="ra-prose-x">x</h2>')
    expect(inner([node('heading', [text('x')], { tag: 'script' })])).toBe('<h2 id="ra-prose-x">x</h2>')
  })
})

describe('links', () => {
  const link = (fields: object, type = 'link') => inner([p(node(type, [text('x')], { fields }))])

  it.each(['https://example.com', '/de/a', '#teil', 'mailto:a@example.com'])('go to %s', (url) => {
    expect(link({ url })).toBe(`<p><a href="${url}">x</a></p>`)
    expect(link({ url }, 'autolink')).toBe(`<p><a href="${url}">x</a></p>`)
  })

  it.each(['javascript:alert(1)', 'java\tscript:x', '//evil.example', 'data:text/html,x', '', 7, null])(
    'are plain text with %j',
    (url) => {
      expect(link({ url })).toBe('<p>x</p>')
    },
  )

  it('say that they open a new tab', () => {
    expect(link({ url: 'https://example.com', newTab: true })).toBe(
      '<p><a href="https://example.com" target="_blank" rel="noopener">x <span class="ra-spoken">' +
        '(öffnet in neuem Tab)</span></a></p>',
    )
  })

  it('to documents get their address from the frontend', () => {
    const doc = { relationTo: 'articles', value: { id: 1, slug: 'a' } }
    const internal = [p(node('link', [text('x')], { fields: { linkType: 'internal', doc, url: '/wrong' } }))]
    const resolveLink = vi.fn(() => '/de/articles/a')
    expect(inner(internal, { resolveLink })).toBe('<p><a href="/de/articles/a">x</a></p>')
    expect(resolveLink).toHaveBeenCalledWith(doc)
    expect(inner(internal)).toBe('<p>x</p>')
    expect(inner(internal, { resolveLink: () => 'javascript:x' })).toBe('<p>x</p>')
    expect(inner([p(node('link', [text('x')], { fields: { linkType: 'internal', doc: null } }))])).toBe(
      '<p>x</p>',
    )
  })
})

describe('lists', () => {
  const li = (...children: RichTextNode[]) => node('listitem', children)

  it('are bulleted or numbered, from where they start', () => {
    expect(inner([node('list', [li(text('a'))], { listType: 'bullet', tag: 'ul' })])).toBe(
      '<ul class="ra-list"><li>a</li></ul>',
    )
    expect(inner([node('list', [li(text('a'))], { listType: 'number', tag: 'ol', start: 3 })])).toBe(
      '<ol class="ra-list" start="3"><li>a</li></ol>',
    )
  })

  it('hang a list within a list under the item before it', () => {
    const nested = node('list', [li(text('b'))], { listType: 'bullet' })
    expect(inner([node('list', [li(text('a')), li(nested), li(text('c'))], { listType: 'bullet' })])).toBe(
      '<ul class="ra-list"><li>a<ul class="ra-list"><li>b</li></ul></li><li>c</li></ul>',
    )
    expect(inner([node('list', [li(nested)], { listType: 'bullet' })])).toBe(
      '<ul class="ra-list"><li><ul class="ra-list"><li>b</li></ul></li></ul>',
    )
  })

  it('of things to do say what is done', () => {
    const items = [{ ...li(text('a')), checked: true }, li(text('b'))]
    const list = inner([node('list', items, { listType: 'check', tag: 'ul' })])
    expect(list).toMatch(/erledigt: <\/span>a<\/li>.*offen: <\/span>b<\/li>/)
    expect(list).not.toContain('<input')
  })
})

describe('tables', () => {
  const cell = (content: string, more: object = {}) => node('tablecell', [p(text(content))], more)
  const row = (...cells: RichTextNode[]) => node('tablerow', cells)

  it('have a head, scopes and spans', () => {
    const table = inner([
      node('table', [
        row(cell('', { headerState: 3 }), cell('A', { headerState: 1, colSpan: 2 })),
        row(cell('Zeile', { headerState: 2 }), cell('1', { headerState: 0, rowSpan: 2 }), cell('2')),
      ]),
    ])
    expect(table).toContain(
      '<table class="ra-table"><thead><tr><th scope="col"></th><th scope="col" colSpan="2"><p>A</p></th></tr></thead>',
    )
    expect(table).toContain(
      '<tbody><tr><th scope="row"><p>Zeile</p></th><td rowSpan="2"><p>1</p></td><td><p>2</p></td></tr></tbody>',
    )
  })

  it('ignore spans that are no spans, and what is not a row', () => {
    const odd = [p(text('stray')), row(cell('1', { colSpan: -1, rowSpan: 1e9 }), cell('2', { colSpan: '3' }))]
    expect(inner([node('table', odd)])).toContain(
      '<tbody><tr><td><p>1</p></td><td><p>2</p></td></tr></tbody>',
    )
  })
})

describe('uploads', () => {
  const upload = (value: unknown) => inner([node('upload', undefined, { relationTo: 'media', value })])

  it('are figures when they are pictures, links when they are files', () => {
    expect(upload({ id: 1, alt: 'A', caption: 'B', url: '/a.webp', mimeType: 'image/webp' })).toMatch(
      /^<figure.*<img [^>]*src="\/a\.webp"[^>]*alt="A".*<figcaption.*B/,
    )
    expect(upload({ id: 1, url: '/a.pdf', filename: 'a.pdf', mimeType: 'application/pdf' })).toBe(
      '<p><a href="/a.pdf">a.pdf</a></p>',
    )
  })

  it.each([7, 'id', null, undefined, {}, { url: 'javascript:x', mimeType: 'text/html' }])(
    'are left out with %j',
    (value) => {
      expect(upload(value)).toBeUndefined()
    },
  )
})

describe('blocks in the text', () => {
  const block = (fields: object) => node('block', undefined, { fields })
  const pros = { blockType: 'prosCons', pros: [{ text: 'leise' }] }

  it('are rendered like any other, under the heading before them', () => {
    const levels = (...before: RichTextNode[]) => inner([...before, block(pros)])?.match(/<h\d/g)
    expect(levels()).toEqual(['<h2', '<h3'])
    expect(levels(node('heading', [text('x')], { tag: 'h3' }))).toEqual(['<h3', '<h4', '<h5'])
  })

  it('have ids of their own', () => {
    const ids = inner([block(pros), block(pros), block({ ...pros, id: 'own' })], { id: 'p' })?.match(
      /aria-labelledby="[^"]*"/g,
    )
    expect(new Set(ids).size).toBe(3)
  })

  it('of unknown types are left out', () => {
    expect(inner([p(text('a')), block({ blockType: 'mystery' }), block({})])).toBe('<p>a</p>')
  })
})

describe('a node type of the host', () => {
  it('is rendered by the host', () => {
    const nodes = { banner: ({ children }: { children: unknown }) => <aside>{children as string}</aside> }
    expect(inner([node('banner', [text('x')])], { nodes })).toBe('<aside>x</aside>')
  })

  it('shows its text when nobody renders it', () => {
    expect(inner([node('banner', [p(text('x'))]), node('code-highlight', undefined, { text: 'y' })])).toBe(
      '<p>x</p>y',
    )
    expect(inner([node('constructor', [p(text('x'))])])).toBe('<p>x</p>')
  })
})

it('renders quotes and rules', () => {
  expect(inner([node('quote', [text('x')]), node('horizontalrule')])).toBe('<blockquote>x</blockquote><hr/>')
})

describe('malformed trees', () => {
  it.each([undefined, null, {}, { root: null }, { root: { children: 'x' } }, 'text', []])(
    'show nothing: %j',
    (content) => {
      expect(renderToStaticMarkup(<RenderProse content={content as unknown as RichText} locale="de" />)).toBe(
        '',
      )
    },
  )

  it('lose only what is malformed', () => {
    const odd = [null, 'x', 7, {}, { type: 3 }, node('text', undefined, { text: { a: 1 } }), p(text('gut'))]
    expect(inner(odd as RichTextNode[])).toBe('<p>gut</p>')
  })

  it('may be as deep as they like', () => {
    let deep = p(text('unten'))
    for (let depth = 0; depth < 5000; depth++) deep = node('quote', [deep])
    expect(inner([p(text('oben')), deep])).toMatch(/^<p>oben<\/p>/)
    let blocks: RichTextNode = p(text('unten'))
    for (let depth = 0; depth < 2000; depth++) {
      const content = { root: { type: 'root', version: 1, children: [blocks] } }
      blocks = node('block', undefined, { fields: { blockType: 'prose', content } })
    }
    expect(inner([p(text('oben')), blocks])).toMatch(/^<p>oben<\/p>/)
  })
})
