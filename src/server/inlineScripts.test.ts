import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlineScriptHashes } from './inlineScripts.ts'

const sha256 = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

describe('inlineScriptHashes', () => {
  it.each([
    '(self.__next_f=self.__next_f||[]).push([0])',
    'self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])',
    'self.__next_f.push([1,"\\u003cscript\\u003ealert(1)\\u003c/script\\u003e)"])',
    'self.__next_f.push([3,"AAEC"])',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/a.js"],"runtimeModuleIds":[1]});',
    'requestAnimationFrame(function(){$RT=performance.now()});',
  ])('allows what Next and React write: %s', (script) => {
    expect(inlineScriptHashes(`<body><script>${script}</script><script id="_R_">${script}</script>`)).toEqual(
      [sha256(script)],
    )
  })

  it.each([
    'alert(1)',
    'self.__next_f.push([1,alert(1)])',
    'self.__next_f.push([1,"a"]);alert(1)',
    'self.__next_f.push([1,"a"]),alert(1)',
    'self.__next_f.push([1,"a"].map(alert))',
    'self.__next_f.push(`a`)',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push([0,(x)=>alert(1)]);',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push([0]);alert(1);',
    '(globalThis["name"] || (globalThis["name"] = [])).push([0]);',
    'alert(1)//self.__next_f.push([1])',
    '\nself.__next_f.push([1,"a"]);alert(self.__next_f.push([1]))',
    'requestAnimationFrame(function(){$RT=performance.now()});alert(1)',
    '',
  ])('allows no script that does anything else: %s', (script) => {
    expect(inlineScriptHashes(`<script>${script}</script>`)).toEqual([])
  })

  it.each([
    '<script src="/_next/a.js" async="">self.__next_f.push([0])</script>',
    '<script type="application/ld+json">{"@type":"Review"}</script>',
    '<script type="application/json">[0]</script>',
    '<p>self.__next_f.push([0])</p>',
  ])('needs none for %s', (html) => {
    expect(inlineScriptHashes(html)).toEqual([])
  })

  it('finds every data push of a page, whatever the data', () => {
    fc.assert(
      fc.property(fc.array(fc.json()), (chunks) => {
        const scripts = chunks.map((chunk) => `self.__next_f.push(${chunk.replaceAll('<', '\\u003c')})`)
        const html = scripts.map((script) => `<script>${script}</script>`).join('<hr>')
        expect(inlineScriptHashes(html)).toEqual([...new Set(scripts.map(sha256))])
      }),
    )
  })
})
