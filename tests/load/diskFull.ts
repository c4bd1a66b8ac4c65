import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { ask, registerAdmin, type Stage } from './stage.ts'

const mebibyte = 1024 * 1024

/**
 * There is no room for an upload: the editor is told so, nothing half-stored is left, and it works again once there is
 * room. The folder for uploads is a small file system where this process may mount one (Linux, as root); elsewhere
 * no file may be larger than so much.
 */
export const diskFull = async (stage: Stage): Promise<void> => {
  const { check, folder, say } = stage
  const media = join(folder, 'media')
  mkdirSync(media)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', media]).status === 0
  if (mounted) stage.onEnd(() => execFileSync('umount', [media]))
  const database = await stage.database()
  const { origin, program } = await stage.server({ DATABASE_URL: database.url })
  const admin = await registerAdmin(origin)

  const limit = (bytes: string) =>
    spawnSync('prlimit', ['--pid', String(program.pid), `--fsize=${bytes}:`]).status === 0
  if (!mounted && !limit(String(4 * mebibyte)))
    return say('skipped: this needs mount (as root) or prlimit, of Linux')
  say(mounted ? 'the folder for uploads has 4 MiB left' : 'no file of the server may have more than 4 MiB')
  if (mounted) {
    const { bavail, bsize } = statfsSync(media)
    writeFileSync(join(media, 'other'), Buffer.alloc(bavail * bsize - 4 * mebibyte))
  }

  const picture = async (name: string, size: number) => {
    // Noise, which nothing makes smaller.
    const pixels = randomBytes(size * size * 3)
    const png = await sharp(pixels, { raw: { width: size, height: size, channels: 3 } })
      .png()
      .toBuffer()
    return new File([new Uint8Array(png)], name, { type: 'image/png' })
  }
  const files = () => readdirSync(media).filter((name) => name !== 'other')
  const count = async () => (await admin.get('/api/media?limit=0')).body.totalDocs

  const large = await picture('large.png', 1400)
  const refused = await admin.upload('/api/media', large, { alt: 'Groß' })
  const words = JSON.stringify(refused.body)
  say(`a picture of ${(large.size / mebibyte).toFixed(1)} MiB: ${refused.status} ${words.slice(0, 200)}`)
  check(refused.status === 507, `refused with ${refused.status}, not 507`)
  check(!words.includes(folder), 'the answer names a path of the server')
  check((await count()) === 0, 'a document of it is stored')
  check(files().length === 0, `files of it are left: ${files()}`)

  const small = await admin.upload('/api/media', await picture('small.png', 150), { alt: 'Klein' })
  check(small.status === 201, `a small picture afterwards: ${small.status}`)
  const kept = files()

  const filename = String(small.body.doc?.filename)
  const replaced = await admin.upload(`/api/media/${small.body.doc?.id}`, large, { alt: 'Ersetzt' }, 'PATCH')
  check(replaced.status === 507, `replacing a picture: ${replaced.status}, not 507`)
  check(files().join() === kept.join(), `files after replacing: ${files()} instead of ${kept}`)
  const { status } = await ask(`${origin}/api/media/file/${filename}`)
  check(status === 200, `the picture that was to be replaced: ${status}`)

  if (mounted) execFileSync('mount', ['-o', 'remount,size=64m', media])
  else limit('unlimited')
  const again = await admin.upload('/api/media', large, { alt: 'Groß' })
  check(again.status === 201, `with room again: ${again.status}`)
  say(`with room again: ${again.status}; ${files().length} files of ${await count()} pictures`)
}
