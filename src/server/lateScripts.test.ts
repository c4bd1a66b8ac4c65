import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { inlineScriptHashes } from './inlineScripts.ts'
import { starter, startLate } from './lateScripts.ts'

const page = (head: string, body = '<p>Text</p>') =>
  `<html><head>${head}</head><body>${body}<script>self.__next_f.push([0])</script></body></html>`
const script = '<script src="/_next/static/chunks/a.js" async="" id="_R_"></script>'

describe('startLate', () => {
  it('lets what Next loads wait, and drops what would load it all the same', () => {
    const preload = '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>'
    const html = startLate(page(preload + script))
    expect(html).toContain(
      '<head><script data-src="/_next/static/chunks/a.js" async="" id="_R_"></script></head>',
    )
    expect(html).toContain(
      `<script>self.__next_f.push([0])</script><script>${starter}</script></body></html>`,
    )
    expect(inlineScriptHashes(html)).toHaveLength(2)
  })

  it('leaves everything else alone', () => {
    for (const other of [
      page('<script src="/_next/static/chunks/old.js" noModule=""></script>'),
      page('<script src="https://elsewhere.example/a.js" async=""></script>'),
      page('<link rel="preload" as="image" href="/a.webp"/>'),
      script,
      '',
    ])
      expect(startLate(other)).toBe(other)
  })

  it('keeps dollar signs of a text as they are', () => {
    expect(startLate(page(script, '<p>$& $1 $$</p>'))).toContain('<p>$& $1 $$</p>')
  })
})

describe('in the browser', () => {
  const open = ({ hash = '', ids = [] as string[] } = {}) => {
    const started: string[] = []
    const form = {
      focused: () => {},
      addEventListener: (_: string, start: () => void) => (form.focused = start),
    }
    let seen: (entries: { isIntersecting: boolean }[]) => void = () => {}
    const late = {
      attributes: [{ name: 'data-src', value: '/a.js' }],
      replaceWith: (made: Record<string, string>) => started.push(String(made.src)),
    }
    runInNewContext(starter, {
      location: { hash },
      IntersectionObserver: class {
        constructor(callback: typeof seen) {
          seen = callback
        }
        observe() {}
        disconnect() {}
      },
      document: {
        createElement: () => ({
          setAttribute(name: string, value: string) {
            Object.assign(this, { [name]: value })
          },
        }),
        getElementById: (id: string) => (ids.includes(id) ? {} : null),
        querySelectorAll: (selector: string) => (selector.startsWith('form') ? [form] : [late]),
      },
    })
    return { started, form, see: (isIntersecting: boolean) => seen([{ isIntersecting }]) }
  }

  it('scripts start with a form that comes near or is used, not before', () => {
    const near = open({ hash: '#größe', ids: ['größe'] })
    near.see(false)
    expect(near.started).toEqual([])
    near.see(true)
    expect(near.started).toEqual(['/a.js'])
    const used = open()
    used.form.focused()
    expect(used.started).toEqual(['/a.js'])
  })

  it('scripts start at once where the address leads to something that is elsewhere', () => {
    expect(open({ hash: '#comment-12' }).started).toEqual(['/a.js'])
    expect(open({ hash: '#gr%C3%B6%C3%9Fe', ids: ['größe'] }).started).toEqual([])
  })
})
