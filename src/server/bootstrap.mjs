/**
 * The way into every command of this repository, also on a fresh clone: plain JavaScript that needs nothing installed.
 * It checks Node, installs what the lockfile has and node_modules has not, and goes on to the command.
 *
 *     node src/server/bootstrap.mjs start | dev | build | test | test:e2e | test:load | bench | generate | migrate:create [arguments]
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const [command, ...args] = process.argv.slice(2)

/** Commands that are programs of installed packages, one after the other. */
const programs = {
  test: [['vitest', 'run']],
  'test:e2e': [['playwright', 'test']],
  screenshots: [['playwright', 'test', '--config', 'tests/e2e/screenshots.config.ts']],
  generate: [
    ['payload', 'generate:importmap'],
    ['payload', 'generate:types'],
  ],
  'migrate:create': [['payload', 'migrate:create']],
}

/** Commands that are modules of this repository. */
const modules = { bench: 'bench/index.ts', 'test:load': 'tests/load/index.ts' }

checkNode()
const commands = ['start', 'dev', 'build', ...Object.keys(modules), ...Object.keys(programs)]
if (!commands.includes(command)) stopWith(`Usage: node src/server/bootstrap.mjs ${commands.join(' | ')}`)
install()
process.chdir(root)
// Nobody is told about this installation.
process.env.NEXT_TELEMETRY_DISABLED ??= '1'

if (Object.hasOwn(modules, command)) await load(modules[command])
else if (command === 'build') await build()
else if (Object.hasOwn(programs, command)) await run(programs[command])
else await serve(command === 'dev')

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
  endWithNpm()
  await setEnvironment(dev)
  const { start } = await load('src/server/start.ts')
  await start({ dev })
}

/** Builds without starting anything, for images: a start that finds a fresh build does not build again. */
async function build() {
  await setEnvironment(false)
  const { ensureBuild } = await load('src/server/build.ts')
  const { createLifecycle } = await load('src/server/lifecycle.ts')
  const lifecycle = createLifecycle()
  try {
    await ensureBuild(root, lifecycle, console.log)
    await lifecycle.stop(0)
  } catch (error) {
    console.error(error.message)
    await lifecycle.stop(1)
  }
}

async function setEnvironment(dev) {
  // Next, React and Payload behave by it, so it follows from the command.
  process.env.NODE_ENV = dev ? 'development' : 'production'
  // `.env` as Next and Payload read it; variables that are set already stay.
  const { default: nextEnv } = await import('@next/env')
  nextEnv.loadEnvConfig(root, dev, { info() {}, error: console.error })
}

/** Imports a TypeScript module of this repository. */
async function load(file) {
  // Lexical's packages wait for one another at the top level of their modules. In Node 20 that never ends when they are
  // loaded in an unlucky order, as on a busy machine, unless the one that all others need is there already.
  await import('lexical')
  const { register } = await import('tsx/esm/api')
  register()
  return import(pathToFileURL(join(root, file)).href)
}

/** npm signals its shell, and not every shell passes that on: once it is gone, this is to end as if it had. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 200)
  watch.unref()
}

/** Ends with the exit code of the first program that fails. */
async function run(steps) {
  const env = {
    ...process.env,
    PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
    // Makes Lexical's packages come without what `load` has to work around.
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --conditions=development`,
  }
  for (const [program, ...own] of steps) {
    const child = spawn(program, [...own, ...args], {
      stdio: 'inherit',
      env,
      shell: process.platform === 'win32',
    })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    const [code] = await once(child, 'exit').catch(({ message }) => stopWith(message))
    if (code !== 0) process.exit(code ?? 1)
  }
}

function stopWith(message) {
  console.error(message)
  process.exit(1)
}
