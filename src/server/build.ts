import { spawn } from 'node:child_process'
import { createHash, createHmac } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Lifecycle } from './lifecycle.ts'
import { LockedError, takeLock } from './lock.ts'
import { StartError } from './startError.ts'

/** What a build is made of. */
const sources = [
  'blocks',
  'collections',
  'src',
  'public',
  'next.config.ts',
  'payload.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/**
 * Builds site and admin panel, unless the build there is was made of the same sources. Of several starts in one
 * folder, one builds and the others wait.
 *
 * @throws {StartError} with the end of its output when the build fails
 */
export async function ensureBuild(
  root: string,
  lifecycle: Lifecycle,
  say: (line: string) => void,
): Promise<void> {
  const stamp = join(root, '.next/sources')
  const wanted = hashOf(root)
  const isFresh = () =>
    existsSync(join(root, '.next/BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (isFresh()) return

  const unlock = await waitForLock(join(root, 'node_modules/.cache/build.lock'), say)
  try {
    if (isFresh()) return
    say('Building site and admin panel, which takes a minute or two …')
    await build(root, lifecycle)
    writeFileSync(stamp, wanted)
  } finally {
    unlock()
  }
}

function hashOf(root: string): string {
  const hash = createHash('sha256')
  const add = (path: string) => {
    const found = statSync(join(root, path), { throwIfNoEntry: false })
    if (found?.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) add(join(path, name))
    } else if (found && !/\.test\.tsx?$/.test(path)) {
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(root, path)))
        .update('\0')
    }
  }
  for (const source of sources) add(source)
  return hash.digest('hex')
}

async function waitForLock(file: string, say: (line: string) => void): Promise<() => void> {
  for (let told = false; ; told = true) {
    try {
      return takeLock(file)
    } catch (error) {
      if (!(error instanceof LockedError)) throw error
      if (!told) say(`Waiting for process ${error.pid}, which is building …`)
      await sleep(500)
    }
  }
}

/**
 * The key that Next makes the names of Server Actions with: the same in each build of an installation, so that a form
 * that was opened before a restart, or on another instance, can still be sent.
 *
 * @see https://nextjs.org/docs/app/guides/data-security#overwriting-encryption-keys-advanced
 */
function actionKey(): Record<string, string> {
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given, PAYLOAD_SECRET: secret } = process.env
  if (given || !secret) return {}
  const key = createHmac('sha256', secret).update('payload-review-articles server actions').digest('base64')
  return { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key }
}

function build(root: string, lifecycle: Lifecycle): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: root,
      env: { ...process.env, ...actionKey() },
      // A group of its own, to be ended whole: the build has workers.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = new Promise<void>((done) => child.once('close', () => done()))
    lifecycle.onStop(async () => {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
      process.kill(-child.pid, 'SIGTERM')
      await ended
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output = (output + text).slice(-20_000)
      })
    }
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new StartError(`The build failed.\n${output.trim()}`))
    })
  })
}
