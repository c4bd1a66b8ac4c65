import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LockedError, takeLock } from './lock.ts'
import { isAlive, processIdentity } from './process.ts'

let dir: string
let file: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lock-'))
  file = join(dir, 'sub/lock')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

describe('takeLock', () => {
  it('is exclusive until it is given back', () => {
    const unlock = takeLock(file)
    expect(() => takeLock(file)).toThrow(LockedError)
    expect(() => takeLock(file)).toThrow(`${file} is held by process ${process.pid}`)
    unlock()
    takeLock(file)()
    expect(readdirSync(join(dir, 'sub'))).toEqual([])
  })

  it('gives nothing back that is not its own any more', () => {
    const unlock = takeLock(file)
    unlock()
    const second = takeLock(file)
    unlock()
    expect(existsSync(file)).toBe(true)
    second()
  })

  it.each([
    ['of a process that is gone', '4000000 x:1 0'],
    ['of an earlier process with the id of a living one', `${process.pid} x:1 0`],
    ['that is empty', ''],
    ['that is garbage', 'no lock'],
  ])('takes over a lock %s', (_, content) => {
    takeLock(file)()
    writeFileSync(file, content)
    takeLock(file)()
    expect(existsSync(file)).toBe(false)
  })
})

describe('processIdentity', () => {
  it('stays the same, and is one word', () => {
    expect(processIdentity(process.pid)).toMatch(/^\S+$/)
    expect(processIdentity(process.pid)).toBe(processIdentity(process.pid))
  })

  it('knows that a process ended, also when nobody has waited for it', async () => {
    const child = spawn('sleep', ['60'])
    const pid = child.pid ?? 0
    expect(isAlive(pid)).toBe(true)
    child.kill()
    await once(child, 'exit')
    expect(isAlive(pid)).toBe(false)
  })
})
