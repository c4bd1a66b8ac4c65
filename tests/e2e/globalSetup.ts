import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

const isReady = async (url: string) => {
  try {
    return (await fetch(`${url}/api/health`)).ok
  } catch {
    return false
  }
}

/** Waits for the server; the first start of a fresh clone builds, which takes minutes on a small machine. */
const untilReady = async (url: string, server: ChildProcess) => {
  for (let second = 0; second < 600; second++) {
    if (server.exitCode !== null) throw new Error('The server ended while it was starting, see above.')
    if (await isReady(url)) return
    await setTimeout(1000)
  }
  throw new Error('The server was not ready within ten minutes.')
}

/**
 * Starts the application as `npm start` does, with the demo content, and ends it after the tests. `E2E_URL` names a
 * running one instead, fresh, for those who write tests.
 */
export default async () => {
  if (process.env.E2E_URL) return
  const dataDir = await mkdtemp(join(tmpdir(), 'review-articles-e2e-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const { DATABASE_URL: _, ...inherited } = process.env
  const server = spawn(process.execPath, ['src/server/bootstrap.mjs', 'start'], {
    env: { ...inherited, PORT: String(port), DATA_DIR: dataDir, SITE_URL: url, DEMO: 'on', TRUST_PROXY: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await untilReady(url, server)
  } catch (error) {
    await stop()
    throw error
  }
  process.env.E2E_URL = url
  return stop
}
