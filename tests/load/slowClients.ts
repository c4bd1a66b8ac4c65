import { readdirSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { openArticle, readMeanwhile, type Stage } from './stage.ts'

/** How many of each kind. */
const many = 150

/**
 * Clients that send a header or a body byte by byte, or never read their answer, are cut off, and everybody else is
 * served meanwhile.
 */
export const slowClients = async (stage: Stage): Promise<void> => {
  const { check, say } = stage
  const { origin, path, program } = await openArticle(stage, 'Langsam')
  const { hostname, port } = new URL(origin)
  const opened = () => readdirSync(`/proc/${program.pid}/fd`).length
  const before = opened()
  const start = performance.now()

  /** Opens many and resolves to how long each stayed open, in seconds; 0 for those that still are. */
  const open = (begin: string, each: (socket: Socket) => void, reads = true) =>
    Array.from({ length: many }, () => {
      const socket = connect(Number(port), hostname)
      const kept = { socket, seconds: 0 }
      socket.on('error', () => {})
      socket.once('close', () => {
        kept.seconds = (performance.now() - start) / 1000
      })
      if (reads) socket.resume()
      socket.write(begin)
      const timer = setInterval(() => each(socket), 1000)
      socket.once('close', () => clearInterval(timer))
      stage.onEnd(() => socket.destroy())
      return kept
    })

  const post = `POST /api/comments HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\n`
  const get = `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`
  const kinds = {
    'slow headers': open(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\n`, (socket) =>
      socket.write('X-A: b\r\n'),
    ),
    'slow bodies': open(`${post}Content-Length: 5000\r\n\r\n{`, (socket) => socket.write(' ')),
    'slow chunks': open(`${post}Transfer-Encoding: chunked\r\n\r\n`, (socket) => socket.write('1\r\n \r\n')),
  }
  // More answers than the buffers of both sides hold.
  open(get.repeat(1000), () => {}, false)

  const others = readMeanwhile(stage, origin + path, 4, 20)
  await sleep(42_000)
  await others.stop()
  for (const [kind, kept] of Object.entries(kinds)) {
    const closed = kept.map(({ seconds }) => seconds).filter((seconds) => seconds > 0)
    const last = Math.max(0, ...closed)
    say(`${kind}: ${closed.length} of ${many} cut off, the last one after ${last.toFixed(0)} s`)
    check(closed.length === many, `${kind}: ${many - closed.length} are still open`)
  }
  // Who does not read does not hear of the end either.
  const left = opened() - before
  say(`who never reads: ${many - left} of ${many} cut off within 42 s`)
  check(left <= 20, `who never reads: ${left} are still open`)
  others.report()
}
