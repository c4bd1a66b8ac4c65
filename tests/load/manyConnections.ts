import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask, openArticle, residentNow, type Stage, spread } from './stage.ts'

const wanted = 10_000
const atOnce = 250

/** Ten thousand readers keep their connections open: each costs little memory, and others are served. */
export const manyConnections = async (stage: Stage): Promise<void> => {
  const { check, say } = stage
  const { origin, path, program } = await openArticle(stage, 'Viele')
  for (let n = 0; n < 50; n++) await ask(origin + path)
  const opened = () => readdirSync(`/proc/${program.pid}/fd`).length
  const before = { memory: residentNow(program.pid), files: opened() }

  const sockets: Socket[] = []
  stage.onEnd(() => sockets.forEach((socket) => void socket.destroy()))
  const open = async (n: number) => {
    // Each address has fewer ports than there are connections, on some systems.
    const localAddress = process.platform === 'linux' ? `127.0.0.${2 + (n % 8)}` : undefined
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(origin).port), localAddress })
    socket.on('error', () => {})
    sockets.push(socket)
    await once(socket, 'connect')
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
    await once(socket, 'data')
    socket.resume()
  }
  const start = performance.now()
  for (let n = 0; n < wanted; n += atOnce)
    await Promise.all(Array.from({ length: atOnce }, (_, each) => open(n + each)))
  const seconds = (performance.now() - start) / 1000
  const alive = () => sockets.filter(({ destroyed }) => !destroyed).length
  const during = { memory: residentNow(program.pid), files: opened() }
  const each = ((during.memory - before.memory) * 1024) / wanted
  say(`${alive()} connections opened and answered in ${seconds.toFixed(1)} s`)
  say(
    `memory of the server: ${before.memory.toFixed(0)} MiB before, ${during.memory.toFixed(0)} MiB with them: ${each.toFixed(1)} KiB each`,
  )
  check(alive() === wanted, `only ${alive()} of ${wanted} are open`)
  check(each < 40, `a connection costs ${each.toFixed(1)} KiB`)

  const times: number[] = []
  for (let n = 0; n < 200; n++) {
    const { milliseconds, status } = await ask(origin + path)
    check(status === 200, `another reader: ${status}`)
    times.push(milliseconds)
  }
  say(`another reader meanwhile: ${spread(times)}`)
  for (const socket of sockets) socket.destroy()
  for (let n = 0; n < 100 && opened() > before.files + 20; n++) await sleep(100)
  say(
    `afterwards: ${opened() - before.files} more open files than before, ${residentNow(program.pid).toFixed(0)} MiB`,
  )
  check(opened() <= before.files + 20, `${opened() - before.files} connections were not released`)
}
