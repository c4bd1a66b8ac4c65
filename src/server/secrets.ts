import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * The random secret kept in `file`: made at the first call, the same for ever after. Only the owner can read
 * the file. Two processes asking at once get the same one.
 *
 * @param file absolute path; its folders are made when missing
 * @returns 64 hexadecimal digits (256 bits), or what somebody put into the file by hand
 */
export function keptSecret(file: string): string {
  const kept = read(file)
  if (kept) return kept

  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  try {
    // A hard link is made wholly or not at all and never replaces a file: whoever is second reads the first's.
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  const secret = read(file)
  if (!secret) throw new Error(`${file} is empty. Delete it to have a new secret made.`)
  return secret
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
