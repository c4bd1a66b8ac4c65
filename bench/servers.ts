import { freePort } from '../src/server/database/postmaster.ts'
import { answers, type Program, root, run } from './processes.ts'

/** A server under measurement. */
export interface Server {
  origin: string
  program: Program
}

/** The reference application as `npm start` runs it. Builds first when the build is stale. */
export const startHono = (variables: Record<string, string>): Promise<Server> =>
  start(() => ['src/server/bootstrap.mjs', 'start'], '/api/health', variables)

/** The build there is in a folder, by default this one, under Next alone, with the API as its route handlers. */
export const startNext = (variables: Record<string, string>, folder = root): Promise<Server> =>
  start(
    (port) => ['node_modules/next/dist/bin/next', 'start', '-p', port, '-H', '127.0.0.1'],
    '/api/articles?limit=1',
    variables,
    folder,
  )

/** `node:http` with an empty answer. */
export const startEmpty = (): Promise<Server> => start(() => ['bench/empty.mjs'], '/', {})

/** Payload's REST API over relational blocks, without Next. */
export const startStock = (variables: Record<string, string>): Promise<Server> =>
  start(() => ['--import', 'tsx', 'bench/stock.ts'], '/api/articles?limit=1', variables)

/** `node:http` with the bytes that another server answers. */
export const startBytes = (address: string): Promise<Server> =>
  start(() => ['bench/bytes.mjs', address], '/', {})

/** One plain statement a request, on the same database. */
export const startPlain = (variables: Record<string, string>): Promise<Server> =>
  start(() => ['bench/plain.mjs'], '/', variables)

async function start(
  args: (port: string) => readonly string[],
  path: string,
  variables: Record<string, string>,
  folder = root,
): Promise<Server> {
  const port = String(await freePort())
  const program = run(args(port), { ...variables, PORT: port }, folder)
  const origin = `http://127.0.0.1:${port}`
  try {
    await answers(`${origin}${path}`, program)
  } catch (error) {
    await program.stop()
    throw error
  }
  return { origin, program }
}
