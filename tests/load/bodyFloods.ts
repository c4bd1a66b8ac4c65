import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { ask, openArticle, readMeanwhile, residentNow, residentPeak, type Stage, Tally } from './stage.ts'

const mebibyte = 1024 * 1024
/** How much the server may need above what it had before, in MiB: what arrives at once, a few times over. */
const bound = 512

/** Large bodies, with and without a length, compressed ones and uploads, many at once: refused, in bounded memory. */
export const bodyFloods = async (stage: Stage): Promise<void> => {
  const { check, say } = stage
  const { origin, path, program, slug } = await openArticle(stage, 'Flut')
  const { hostname, port } = new URL(origin)
  const chunk = Buffer.alloc(64 * 1024, 'x')

  /** Sends so much, as fast as it is taken, and resolves to the status, or 0 when the connection ends without one. */
  const flood = (target: string, headers: string, bytes: number): Promise<number> =>
    new Promise((resolve) => {
      const socket = connect(Number(port), hostname)
      const isChunked = headers.includes('chunked')
      let rest = bytes
      let answer = ''
      const send = () => {
        while (rest > 0 && socket.writable) {
          rest -= chunk.length
          const part = isChunked
            ? Buffer.concat([Buffer.from('10000\r\n'), chunk, Buffer.from('\r\n')])
            : chunk
          if (!socket.write(part)) return void socket.once('drain', send)
        }
        if (isChunked && socket.writable) socket.write('0\r\n\r\n')
      }
      socket.on('data', (data) => {
        answer += data.toString('latin1')
        if (answer.includes('\r\n\r\n')) socket.destroy()
      })
      socket.on('error', () => {})
      socket.once('close', () => resolve(Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1] ?? 0)))
      socket.setTimeout(20_000, () => socket.destroy())
      socket.write(`POST ${target} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n${headers}\r\n\r\n`)
      send()
    })
  const long = 64 * mebibyte
  const json = 'Content-Type: application/json\r\n'
  const form = 'Content-Type: multipart/form-data; boundary=b\r\n'
  const kinds: Record<string, () => Promise<number>> = {
    'JSON of 64 MiB': () => flood('/api/comments', `${json}Content-Length: ${long}`, long),
    'JSON without a length': () => flood('/api/articles', `${json}Transfer-Encoding: chunked`, long),
    'GraphQL without a length': () => flood('/api/graphql', `${json}Transfer-Encoding: chunked`, long),
    'upload of 64 MiB': () => flood('/api/media', `${form}Content-Length: ${long}`, long),
    'upload without a length': () => flood('/api/media', `${form}Transfer-Encoding: chunked`, long),
    'a page of 64 MiB': () => flood(`/de/articles/${slug}`, `${form}Content-Length: ${long}`, long),
    'a page without a length': () => flood(`/de/articles/${slug}`, `${form}Transfer-Encoding: chunked`, long),
    'JSON packed by gzip': async () => {
      const body = gzipSync(Buffer.alloc(long, ' '))
      const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }
      return (await ask(`${origin}/api/comments`, { method: 'POST', headers, body })).status
    },
  }

  for (let n = 0; n < 100; n++) await ask(origin + path)
  const before = residentNow(program.pid)
  const others = readMeanwhile(stage, origin + path, 4, 10)
  const answers = new Map(Object.keys(kinds).map((kind) => [kind, new Tally()]))
  const deadline = performance.now() + 20_000
  const flooding = Object.entries(kinds).flatMap(([kind, send]) =>
    Array.from({ length: 5 }, async () => {
      while (performance.now() < deadline) answers.get(kind)?.add(await send())
    }),
  )
  await Promise.all(flooding)
  await others.stop()
  for (const [kind, tally] of answers) {
    say(`${kind}: ${tally}`)
    // Who sends on and on may see the connection end before the answer. Next itself counts what pages are sent.
    const refusals = [400, 403, 413, 415, ...(kind.endsWith('without a length') ? [0, 500] : [])]
    const accepted = [...tally.keys()].filter((status) => !refusals.includes(Number(status)))
    check(accepted.length === 0, `${kind}: answered ${accepted}`)
  }
  const grown = residentPeak(program.pid) - before
  say(`memory of the server: ${before.toFixed(0)} MiB before, ${grown.toFixed(0)} MiB more at most`)
  check(grown < bound, `memory grew by ${grown.toFixed(0)} MiB, more than ${bound}`)
  others.report()
}
