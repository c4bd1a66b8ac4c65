import pg from 'pg'

/** Answers within about a second whether the database does. */
export interface Health {
  check(): Promise<boolean>
  close(): Promise<void>
}

const patience = 1000

/**
 * Asks the database for a sign of life over a connection of its own, so that the answer is about the database and not
 * about how busy the application is. Everybody who asks at the same time gets the same answer.
 */
export function createHealth(connectionString: string): Health {
  const pool = new pg.Pool({
    connectionString,
    max: 1,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    application_name: 'health',
  })
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', () => {})
  let running: Promise<boolean> | undefined

  return {
    check() {
      running ??= pool
        .query('select 1')
        .then(
          () => true,
          () => false,
        )
        .finally(() => {
          running = undefined
        })
      return running
    },
    close: () => pool.end(),
  }
}
