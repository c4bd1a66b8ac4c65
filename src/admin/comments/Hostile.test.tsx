import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { excerptOf, Hostile } from './Hostile.tsx'
import { Names } from './Names.tsx'

describe('what a stranger wrote', () => {
  it('is text, and turns nothing around it', () => {
    const html = renderToStaticMarkup(<Hostile text={'<img src=x onerror=alert(1)>\u202Egnp'} />)
    expect(html).toBe('<bdi class="ra-text">&lt;img src=x onerror=alert(1)&gt;\u202Egnp</bdi>')
  })

  it('is cut between characters, never through one', () => {
    expect(excerptOf('kurz')).toBe('kurz')
    expect(excerptOf('  viel \n\t Platz  ')).toBe('viel Platz')
    expect(excerptOf('abcdef', 3)).toBe('abc…')
    expect(excerptOf('😀'.repeat(5), 3)).toBe('😀😀😀…')
    expect(excerptOf('😀'.repeat(3), 3)).toBe('😀😀😀')
    expect(excerptOf('x'.repeat(100_000)).length).toBe(161)
  })

  it.each([undefined, null, 5, {}, []])('may be missing or no text at all: %j', (text) => {
    expect(excerptOf(text)).toBe('')
  })

  it('is a list of names, whatever is stored as one', () => {
    const html = renderToStaticMarkup(<Names names={['Lea', '=1+1', 7, null, 'Lea', { toString: 1 }]} />)
    expect(html).toBe(
      '<ul class="ra-names"><li><bdi class="ra-text">Lea</bdi></li><li><bdi class="ra-text">=1+1</bdi></li></ul>',
    )
    expect(renderToStaticMarkup(<Names names="Lea" />)).toBe('<ul class="ra-names"></ul>')
  })
})
