import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../comments/redis.ts'

export interface S3Server {
  /** What an instance is told to keep its uploads there. */
  env: Record<string, string>
  start: () => Promise<void>
  kill: () => Promise<void>
  /** The keys of all objects. */
  keys: () => Promise<string[]>
  remove: () => Promise<void>
}

const bucket = 'pictures'

/** An S3 server with one bucket, in a process and a folder of its own, on a free port. */
export const createS3 = async (): Promise<S3Server> => {
  const port = await freePort()
  const directory = await mkdtemp(join(tmpdir(), 'review-articles-s3-'))
  const options = {
    address: '127.0.0.1',
    port,
    directory,
    silent: true,
    configureBuckets: [{ name: bucket }],
  }
  const module = createRequire(import.meta.url).resolve('@20minutes/s3rver')
  const script = `new (require(${JSON.stringify(module)}))(${JSON.stringify(options)}).run().then(() => process.send('up'))`
  let child: ChildProcess | undefined

  const kill = async () => {
    const running = child
    child = undefined
    if (!running) return
    const ended = once(running, 'exit')
    running.kill('SIGKILL')
    await ended
  }
  return {
    env: {
      S3_BUCKET: bucket,
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
      S3_FORCE_PATH_STYLE: 'true',
      // The SDK speaks of Node's next version at every start.
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
    start: async () => {
      child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
      await once(child, 'message')
    },
    kill,
    keys: async () => {
      const folder = join(directory, bucket)
      if (!existsSync(folder)) return []
      // It keeps the bytes of an object in a file with this ending, and what it knows of it beside that.
      const ending = '._S3rver_object'
      const names = await readdir(folder, { recursive: true })
      return names.flatMap((name) => (name.endsWith(ending) ? name.slice(0, -ending.length) : [])).sort()
    },
    remove: async () => {
      await kill()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
