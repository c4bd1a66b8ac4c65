import { createHash } from 'node:crypto'
import { starter } from './lateScripts.ts'

const scriptElements = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi
const hasSource = /\bsrc\s*=/i
/** A block of data, which browsers do not run. */
const isData = /\btype\s*=\s*["']?application\/(ld\+)?json\b/i

/** How Next hands data to its client, and the names of a page's chunks to their loader: one push of JSON onto a list. */
const dataPushes = [
  /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\((.*)\)$/s,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((.*)\);$/s,
]
/** React notes when the page was first painted. */
const paintTime = 'requestAnimationFrame(function(){$RT=performance.now()});'

/**
 * The sources for `script-src` (`'sha256-…'`) that let the scripts Next puts into a page run, and no others.
 *
 * To hash whatever a page holds would also bless a script that got in through a hole. Only those are taken that can
 * do nothing by themselves: data pushed onto a list, React's note of the time, and our own starter of Next's files.
 *
 * @see https://www.w3.org/TR/CSP3/#match-element-to-source-list
 */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>()
  for (const [, attributes = '', script = ''] of html.matchAll(scriptElements)) {
    if (hasSource.test(attributes) || isData.test(attributes) || !isHarmless(script)) continue
    hashes.add(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  }
  return [...hashes]
}

function isHarmless(script: string): boolean {
  if (script === paintTime || script === starter) return true
  return dataPushes.some((push) => {
    const [, data] = push.exec(script) ?? []
    return data !== undefined && isJson(data)
  })
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
