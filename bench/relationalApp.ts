import { spawnSync } from 'node:child_process'
import { cpSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root, run, succeed } from './processes.ts'

/** What a copy of the repository does without. */
const left = new Set(['.git', '.next', '.data', 'node_modules', 'dist', 'test-results'])

/** Hard links where the folders are on one disk: Turbopack follows no link out of its folder. */
const copyPackages = (from: string, to: string): void => {
  if (spawnSync('cp', ['-al', from, to]).status === 0) return
  cpSync(from, to, { recursive: true, verbatimSymlinks: true })
}

/**
 * Builds the reference application over relational blocks, as a stock Payload under Next has them, in a folder of its
 * own.
 *
 * @param variables environment of the build
 */
export async function buildRelational(folder: string, variables: Record<string, string>): Promise<void> {
  cpSync(root, folder, { recursive: true, filter: (path) => !left.has(basename(path)) })
  copyPackages(join(root, 'node_modules'), join(folder, 'node_modules'))
  renameSync(join(folder, 'payload.config.ts'), join(folder, 'payload.json.config.ts'))
  writeFileSync(
    join(folder, 'payload.config.ts'),
    `import { withRelationalBlocks } from './bench/relational.ts'
import config from './payload.json.config.ts'

export default config.then((each) => withRelationalBlocks(each, process.env.DATABASE_URL ?? ''))
`,
  )
  await succeed(run(['node_modules/next/dist/bin/next', 'build'], variables, folder))
}
