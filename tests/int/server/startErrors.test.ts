import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'start-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

/** A start with this environment, to its end. */
async function start(env: Record<string, string>) {
  const { DATABASE_URL, PAYLOAD_SECRET, SITE_URL, ...inherited } = process.env
  return run(['--import', 'tsx', join(import.meta.dirname, 'fixtures/start.ts')], {
    ...inherited,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    ...env,
  })
}

async function run(args: string[], env: NodeJS.ProcessEnv = process.env) {
  const child = spawn(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { output, errors, code }
}

describe('a start that cannot go on', () => {
  it.each([
    ['PORT', { PORT: 'many' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'yes' }],
    ['SITE_URL', { SITE_URL: 'example' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://h/d' }],
    ['PAYLOAD_SECRET', { DATABASE_URL: 'postgres://h/d' }],
  ])('stops with one line that names %s', async (name, env) => {
    const { code, errors, output } = await start(env)
    expect(code).toBe(1)
    expect(output).toBe('')
    expect(errors).toMatch(new RegExp(`^${name} .+: expected .+\\.\\n$`))
  })

  it('stops with one line when the port is in use, before it starts a database', async () => {
    const taken = createServer().listen(0)
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const { code, errors } = await start({ PORT: String(port) })
    taken.close()
    expect({ code, errors }).toEqual({
      code: 1,
      errors: `Port ${port} is in use. Set PORT to another one.\n`,
    })
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
  })

  it('stops with one line when the database of DATABASE_URL is not there', async () => {
    const taken = createServer().listen(0)
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    taken.close()
    const { code, errors } = await start({
      PORT: String(port),
      DATABASE_URL: 'postgres://user:password@127.0.0.1:1/database',
      PAYLOAD_SECRET: 'secret',
    })
    expect(code).toBe(1)
    expect(errors).toMatch(/^The database cannot be reached: .*ECONNREFUSED.*\n$/)
  })

  it('knows its commands', async () => {
    const { code, errors } = await run([join(root, 'src/server/bootstrap.mjs'), 'stop'])
    expect(code).toBe(1)
    expect(errors).toMatch(/^Usage: .*start \| dev/)
  })
})
