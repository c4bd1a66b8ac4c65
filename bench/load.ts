import { setTimeout as sleep } from 'node:timers/promises'
import autocannon, { type Request } from 'autocannon'
import { processorTime } from './processes.ts'

/** Who answers, and what it is asked. */
export interface Candidate {
  /** `http://127.0.0.1:4000` */
  origin: string
  /**
   * At least one for each connection; every connection goes round its own share of them. Each round goes on where the one
   * before ended, so that many of them are asked for once only.
   */
  requests: readonly Request[]
  /** Default: 200 to 299. */
  status?: number
  /** Ids of the server's process and of the database's. */
  pids: { server: number; database: number }
  /** What the server has written, at most the end of it. */
  output(): string
}

/** What was measured. */
export interface Measured {
  /** Of the median round: what else the machine does in one round does not count. */
  requestsPerSecond: number
  /** Of the slowest and the fastest round. */
  range: [number, number]
  /** Milliseconds, of the answers of all rounds; NaN when there are none. */
  p50: number
  p99: number
  /** Milliseconds of processor time for each answer. */
  processor: { server: number; database: number }
}

interface Round {
  seconds: number
  /** Milliseconds of every answer. */
  latencies: number[]
  /** How many requests the processor time is for: also those whose answer nobody waited for. */
  requests: number
  processor: { server: number; database: number }
}

/** As the program that makes the load asks. */
export const notCompressed = { 'accept-encoding': 'identity' }

/** Asks for everything once, so that what is to come from memory is there before anything is measured. */
export async function remember(origin: string, requests: readonly Request[]): Promise<void> {
  for (const path of new Set(requests.map((request) => request.path)))
    await (await fetch(`${origin}${path}`, { headers: notCompressed })).arrayBuffer()
}

/**
 * Measures candidates against each other: first everyone is warmed up, for at least a second, then in each round it is
 * everyone's turn, in the opposite order of the round before, so that what else the machine does falls on all alike.
 *
 * @param candidates by whatever tells them apart
 * @param seconds for each candidate, all rounds together
 * @throws when an answer is lost or is not of the status expected
 */
export async function compare<Key>(
  candidates: ReadonlyMap<Key, Candidate>,
  { connections, rounds, seconds }: { connections: number; rounds: number; seconds: number },
): Promise<Map<Key, Measured>> {
  const order = [...candidates]
  const measured = new Map<Key, Round[]>(order.map(([key]) => [key, []]))
  const asked = new Map<Key, number>()
  const length = seconds / rounds
  for (let round = 0; round <= rounds; round++) {
    for (const [key, candidate] of order) {
      const already = asked.get(key) ?? 0
      const result = await load(candidate, already, connections, round === 0 ? Math.max(1, length) : length)
      asked.set(key, already + result.requests)
      if (round > 0) measured.get(key)?.push(result)
    }
    order.reverse()
  }
  return new Map([...measured].map(([key, results]) => [key, summary(results)]))
}

async function load(
  { origin, output, pids, requests, status }: Candidate,
  already: number,
  connections: number,
  seconds: number,
): Promise<Round> {
  const begin = already % requests.length
  const shares = Array.from({ length: connections }, (_, share) =>
    // Copies: autocannon keeps what it makes of a request on the request.
    [...requests.slice(begin), ...requests.slice(0, begin)]
      .filter((_, index) => index % connections === share)
      .map((request) => ({ ...request })),
  )
  const latencies: number[] = []
  let answered = 0
  let open = true
  const before = { server: processorTime(pids.server), database: processorTime(pids.database) }
  const start = performance.now()
  const running = autocannon({
    url: origin,
    connections,
    duration: 600,
    sampleInt: 20,
    timeout: 30,
    bailout: connections,
    setupClient: (client) => client.setRequests(shares.pop() ?? []),
  })
  running.on('response', (_client, _status, _bytes, milliseconds: number) => {
    answered += 1
    if (open) latencies.push(milliseconds)
  })
  const result = Promise.resolve(running)
  await Promise.race([sleep(seconds * 1000), result])
  open = false
  const elapsed = (performance.now() - start) / 1000
  running.stop()

  const { errors, statusCodeStats } = await result
  const isExpected = (code: string) => (status ? Number(code) === status : code.startsWith('2'))
  if (errors || !Object.keys(statusCodeStats).every(isExpected)) {
    throw new Error(
      `${origin}${requests[0]?.path}: ${errors} answers lost, others ${JSON.stringify(statusCodeStats)}. The server wrote:\n${output()}`,
    )
  }
  // What was under way when the connections were closed is still being worked on, for as long as an answer takes.
  await sleep(100 + (latencies.at(-1) ?? 0))
  return {
    seconds: elapsed,
    latencies,
    requests: answered + connections,
    processor: {
      server: processorTime(pids.server) - before.server,
      database: processorTime(pids.database) - before.database,
    },
  }
}

function summary(rounds: readonly Round[]): Measured {
  const ascending = (one: number, other: number) => one - other
  const rates = rounds.map(({ latencies, seconds }) => latencies.length / seconds).sort(ascending)
  const latencies = rounds.flatMap((round) => round.latencies).sort(ascending)
  return {
    requestsPerSecond: percentile(rates, 50),
    range: [percentile(rates, 0), percentile(rates, 100)],
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    processor: {
      server:
        sum(rounds.map(({ processor }) => processor.server)) / sum(rounds.map(({ requests }) => requests)),
      database:
        sum(rounds.map(({ processor }) => processor.database)) / sum(rounds.map(({ requests }) => requests)),
    },
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** The smallest value that is at least as large as `percent` of all; they are sorted. NaN: there are none. */
function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN
}
