import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Stands between the application and its database, and takes the database away. */
export interface DatabaseProxy {
  /** The database's address through here. */
  url: string
  /** Breaks all connections, now and until `comeBack`. */
  goAway: () => void
  /** Goes away as soon as somebody sends a statement with this in it, before or after the database gets it. */
  goAwayAt: (statement: string, when?: 'before' | 'after') => void
  comeBack: () => void
  close: () => Promise<void>
}

export const startDatabaseProxy = async (databaseUrl: string): Promise<DatabaseProxy> => {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isAway = false
  let trap: { statement: string; when: 'before' | 'after' } | undefined

  const goAway = () => {
    isAway = true
    trap = undefined
    for (const socket of sockets) socket.destroy()
  }
  const server = createServer((client) => {
    if (isAway) return void client.destroy()
    const database = connect(Number(target.port), target.hostname)
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
    database.on('data', (data) => client.write(data))
    client.on('data', (data) => {
      if (!trap || !data.toString('latin1').includes(trap.statement)) return void database.write(data)
      if (trap.when === 'before') return goAway()
      // The database works on it, and nobody hears its answer.
      trap = undefined
      database.removeAllListeners('data')
      database.on('data', goAway)
      database.write(data)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    goAway,
    goAwayAt: (statement, when = 'before') => {
      trap = { statement, when }
    },
    comeBack: () => {
      isAway = false
    },
    close: () => {
      goAway()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
