import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { StartError } from '../startError.ts'

/** The operating system's user a process runs as. */
export interface Account {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root; these exist on nearly every system, and we make no accounts. */
const candidates = ['postgres', 'nobody', 'daemon']

/**
 * The account PostgreSQL must run as: undefined means as we are; for root, the owner of the data it has already
 * or else the first unprivileged account of the system.
 *
 * @param dataDir the cluster's folder, which need not exist
 * @throws when the data belong to somebody else
 */
export function databaseAccount(dataDir: string): Account | undefined {
  const own = process.getuid?.()
  const owner = statSync(dataDir, { throwIfNoEntry: false })
  if (own !== 0) {
    if (!owner || owner.uid === own || own === undefined) return undefined
    throw new StartError(
      `${dataDir} belongs to user ${owner.uid}, this is user ${own}. Start as root, as that user, or with another DATA_DIR.`,
    )
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }

  for (const name of candidates) {
    const account = lookUp(name)
    if (account) return account
  }
  throw new StartError(
    `PostgreSQL does not run as root and none of the accounts ${candidates.join(', ')} exists. Start as another user or set DATABASE_URL.`,
  )
}

function lookUp(name: string): Account | undefined {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })),
    )
    // Node takes 32-bit signed ids only; macOS gives `nobody` a larger one.
    const usable = uid && gid && uid <= 0x7fffffff && gid <= 0x7fffffff
    return usable ? { uid, gid } : undefined
  } catch {
    return undefined
  }
}
