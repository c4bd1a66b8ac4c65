import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { checkRoom } from './checkRoom.ts'

const fault = vi.hoisted(() => ({ code: undefined as string | undefined }))
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>()
  const writeFile: typeof fs.writeFile = async (...args) => {
    await fs.writeFile(...args)
    if (fault.code) throw Object.assign(new Error(fault.code), { code: fault.code })
  }
  return { ...fs, writeFile }
})

let staticDir: string
beforeEach(async () => {
  staticDir = await mkdtemp(join(tmpdir(), 'room-'))
})
afterEach(() => rm(staticDir, { recursive: true, force: true }))

const upload = () =>
  checkRoom({
    args: 'unchanged',
    collection: { slug: 'media', upload: { staticDir } },
    operation: 'create',
    req: { file: { size: 1000 }, i18n: { language: 'de' }, payload: { logger: { error() {} } } },
  } as never)

it('lets an upload pass that there is room for', async () => {
  fault.code = undefined
  expect(await upload()).toBe('unchanged')
  expect(await readdir(staticDir)).toEqual([])
})

it('refuses one on a full disk, in words for the editor, and leaves nothing', async () => {
  fault.code = 'ENOSPC'
  await expect(upload()).rejects.toMatchObject({
    status: 507,
    message: expect.stringContaining('kein Platz'),
  })
  expect(await readdir(staticDir)).toEqual([])
})
