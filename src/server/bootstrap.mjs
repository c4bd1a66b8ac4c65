/**
 * The way into every command of this repository, also on a fresh clone: plain JavaScript that needs nothing installed.
 *
 *     node src/server/bootstrap.mjs start          the production build
 *     node src/server/bootstrap.mjs dev            with hot reload
 *     node src/server/bootstrap.mjs run vitest …   a program of an installed package
 *
 * It checks Node, installs what the lockfile has and node_modules has not, and reads `.env`.
 */
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const [command, ...args] = process.argv.slice(2)

checkNode()
install()
// Nobody is told about this installation.
process.env.NEXT_TELEMETRY_DISABLED ??= '1'
process.chdir(root)

if (command === 'start' || command === 'dev') await serve(command === 'dev')
else if (command === 'run' && args[0]) await run(args[0], args.slice(1))
else stopWith('Usage: node src/server/bootstrap.mjs start | dev | run <program> [arguments]')

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 9)) return
  stopWith(
    `This needs Node.js 20.9 or newer and runs on ${process.versions.node}. Get it from https://nodejs.org.`,
  )
}

function install() {
  if (isInstalled()) return
  console.log('Installing what package-lock.json lists …')
  // Under npm its own program, otherwise the one on the path; on Windows that is a script, which needs a shell.
  const npm = /npm-cli\.js$/.test(process.env.npm_execpath ?? '')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm']
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync(npm[0], [...npm.slice(1), ...options], {
    cwd: root,
    stdio: 'inherit',
    shell: npm.length === 1 && process.platform === 'win32',
  })
  if (status !== 0) stopWith('The installation failed, see above.')
}

/** npm keeps a lockfile of what it put into node_modules: it must have everything that ours has for this system. */
function isInstalled() {
  const [wanted, found] = ['package-lock.json', 'node_modules/.package-lock.json'].map(packagesOf)
  return Object.entries(wanted).every(
    ([path, { integrity, optional }]) => path === '' || optional || found[path]?.integrity === integrity,
  )
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return {}
  }
}

async function serve(dev) {
  // Next, React and Payload behave by it, so it follows from the command.
  process.env.NODE_ENV = dev ? 'development' : 'production'
  await readDotEnv(dev)
  const { register } = await import('tsx/esm/api')
  register()
  const { start } = await import('./start.ts')
  await start({ dev })
}

/** `.env` as Next and Payload read it; variables that are set already stay. */
async function readDotEnv(dev) {
  const { default: nextEnv } = await import('@next/env')
  nextEnv.loadEnvConfig(root, dev, { info() {}, error: console.error })
}

async function run(program, programArguments) {
  await readDotEnv(process.env.NODE_ENV !== 'production')
  const bin = join(root, 'node_modules/.bin')
  const child = spawn(program, programArguments, {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
    shell: process.platform === 'win32',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('error', ({ message }) => stopWith(message))
  child.on('exit', (code) => process.exit(code ?? 1))
}

function stopWith(message) {
  console.error(message)
  process.exit(1)
}
