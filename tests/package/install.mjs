/**
 * Packs the package, installs the tarball into an empty Payload application made from scratch in a temporary folder,
 * generates its import map and types, checks them with TypeScript, starts it, and creates and reads an article
 * through it. Needs `npm run build:package` first. Exits with 1 when anything fails.
 */
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { files } from './files.mjs'

const root = resolve(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '../..')
const host = await mkdtemp(join(tmpdir(), 'review-articles-host-'))
const own = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

const run = (command, args, cwd = host) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], env })

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })

const env = { ...process.env, PAYLOAD_SECRET: 'secret-of-a-host-under-test', NEXT_TELEMETRY_DISABLED: '1' }
delete env.DATABASE_URL
const port = await freePort()
const url = (path) => `http://127.0.0.1:${port}${path}`

const json = async (path, init) => {
  const response = await fetch(url(path), init)
  return { status: response.status, body: await response.json() }
}

const untilReady = async (server) => {
  for (let attempt = 0; attempt < 120; attempt++) {
    if (server.exitCode !== null) throw new Error('The host stopped while it was starting.')
    try {
      const { status } = await json('/api/articles')
      if (status === 200) return
    } catch {
      // Not listening yet.
    }
    await setTimeout(1000)
  }
  throw new Error('The host did not answer within two minutes.')
}

const pack = () => {
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--silent', '--pack-destination', host], root))
  const stray = packed.files.filter(
    ({ path }) =>
      !/^(dist\/|package\.json$|README\.md$|CHANGELOG\.md$|LICENSE$)/.test(path) ||
      /\.test\.|testing\//.test(path),
  )
  assert.deepEqual(stray, [], 'The package holds files that no host needs.')
  console.log(`packed ${packed.files.length} files, ${Math.round(packed.size / 1024)} KiB`)
  return join(host, packed.filename)
}

const install = async (tarball) => {
  const version = (name) => own.devDependencies[name]
  const names = [
    'payload',
    '@payloadcms/db-sqlite',
    '@payloadcms/next',
    '@payloadcms/richtext-lexical',
    '@payloadcms/ui',
  ]
  const peers = [
    'next',
    'react',
    'react-dom',
    'graphql',
    'sharp',
    'typescript',
    '@types/node',
    '@types/react',
    'tsx',
  ]
  const dependencies = Object.fromEntries([...names, ...peers].map((name) => [name, version(name)]))
  const manifest = {
    name: 'host',
    private: true,
    type: 'module',
    dependencies: { ...dependencies, [own.name]: `file:${tarball}` },
  }
  await writeFile(join(host, 'package.json'), JSON.stringify(manifest))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(host, path)), { recursive: true })
    await writeFile(join(host, path), text)
  }
  run('npm', ['install', '--no-audit', '--no-fund', '--silent'])
}

// On Node 20 Lexical's packages may wait for one another for ever when they are loaded for production.
const payload = (command) =>
  run(process.execPath, [
    '--conditions=development',
    '--import',
    'tsx',
    'node_modules/payload/bin.js',
    command,
    '--disable-transpile',
  ])

const useIt = async () => {
  const post = (path, body, headers = {}) =>
    json(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const user = { email: 'first@example.com', password: 'a-long-enough-password' }
  const { body: first } = await post('/api/users/first-register', user)
  const authorization = { Authorization: `JWT ${first.token}` }
  assert.deepEqual(first.user.roles, ['admin'], 'The first user is admin.')

  const layout = [{ blockType: 'quickFacts', facts: [{ text: 'It installs.' }] }]
  const article = { title: 'Written in a host', excerpt: 'By a test.', layout, _status: 'published' }
  const created = await post('/api/articles', article, authorization)
  assert.equal(created.status, 201, JSON.stringify(created.body))
  const read = await json('/api/articles/by-slug/written-in-a-host')
  assert.equal(read.status, 200)
  assert.equal(read.body.layout[0].facts[0].text, 'It installs.')
  const admin = await fetch(url('/admin/login'))
  assert.equal(admin.status, 200, 'The admin renders with the generated import map.')
}

let server
try {
  await install(pack())
  payload('generate:importmap')
  payload('generate:types')
  run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit'])
  console.log('installed, import map and types generated, types check')
  server = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'dev', '-p', String(port), '-H', '127.0.0.1'],
    {
      cwd: host,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
      detached: true,
    },
  )
  await untilReady(server)
  await useIt()
  console.log('started, first user registered, article created and read')
} finally {
  if (server?.pid && server.exitCode === null) process.kill(-server.pid, 'SIGKILL')
  await rm(host, { recursive: true, force: true, maxRetries: 3 })
}
