import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuild } from './build.ts'
import type { Lifecycle } from './lifecycle.ts'

let root: string
const steps: (() => Promise<unknown>)[] = []
const lifecycle: Lifecycle = {
  onStop: (step) => void steps.push(step),
  stop: async () => {},
  stopping: false,
}

/** In Next's place: counts how often it ran. */
const program = `
  const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require('node:fs')
  appendFileSync('runs', 'x')
  setTimeout(() => {
    if (existsSync('src/broken.ts')) {
      console.error('broken.ts does not compile')
      process.exit(1)
    }
    mkdirSync('.next', { recursive: true })
    writeFileSync('.next/BUILD_ID', 'x')
  }, existsSync('src/slow.ts') ? 60_000 : 200)
`

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'))
  mkdirSync(join(root, 'node_modules/next/dist/bin'), { recursive: true })
  writeFileSync(join(root, 'node_modules/next/dist/bin/next'), program)
  mkdirSync(join(root, 'src/deep'), { recursive: true })
  writeFileSync(join(root, 'src/deep/a.ts'), 'a')
  writeFileSync(join(root, 'package-lock.json'), '{}')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const ensure = () => ensureBuild(root, lifecycle, () => {})
const runs = () => readFileSync(join(root, 'runs'), 'utf8').length

describe('ensureBuild', () => {
  it('builds once, and again only when a source has changed', async () => {
    await ensure()
    await ensure()
    expect(runs()).toBe(1)

    writeFileSync(join(root, 'src/deep/a.ts'), 'b')
    await ensure()
    expect(runs()).toBe(2)

    writeFileSync(join(root, 'src/deep/b.ts'), '')
    await ensure()
    expect(runs()).toBe(3)

    writeFileSync(join(root, 'package-lock.json'), '{"a":1}')
    await ensure()
    expect(runs()).toBe(4)
  })

  it('does not mind tests and other files', async () => {
    await ensure()
    writeFileSync(join(root, 'src/deep/a.test.ts'), 'b')
    writeFileSync(join(root, 'README.md'), 'b')
    await ensure()
    expect(runs()).toBe(1)
  })

  it('builds anew when the build is gone', async () => {
    await ensure()
    rmSync(join(root, '.next/BUILD_ID'))
    await ensure()
    expect(runs()).toBe(2)
  })

  it('builds once for several starts at once', async () => {
    await Promise.all([ensure(), ensure(), ensure()])
    expect(runs()).toBe(1)
  })

  it('shows the output of a build that fails, and tries again next time', async () => {
    writeFileSync(join(root, 'src/broken.ts'), '')
    await expect(ensure()).rejects.toThrow('The build failed.\nbroken.ts does not compile')
    rmSync(join(root, 'src/broken.ts'))
    await ensure()
    expect(runs()).toBe(2)
  })

  it('ends a build under way when everything ends', async () => {
    writeFileSync(join(root, 'src/slow.ts'), '')
    steps.length = 0
    const building = ensure()
    building.catch(() => {})
    await expect.poll(() => steps.length).toBe(1)
    await steps[0]?.()
    await expect(building).rejects.toThrow('The build failed.')
  })

  it('tells folders apart', async () => {
    await ensure()
    cpSync(join(root, 'src/deep/a.ts'), join(root, 'src/a.ts'))
    rmSync(join(root, 'src/deep'), { recursive: true })
    await ensure()
    expect(runs()).toBe(2)
  })
})
