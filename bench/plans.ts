import { readFileSync } from 'node:fs'
import { query } from './databases.ts'

/** A statement that took long, with what PostgreSQL did for it. */
export interface Plan {
  /** Milliseconds. */
  duration: number
  text: string
}

/** Lets PostgreSQL write into its log how it works out statements that take `milliseconds`, in new connections. */
export async function explainSlow(url: string, milliseconds: number): Promise<void> {
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': String(milliseconds),
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_parameter_max_length': '0',
  }
  const database = new URL(url).pathname.slice(1)
  await query(url, async (client) => {
    for (const [name, value] of Object.entries(settings))
      await client.query(`ALTER DATABASE "${database}" SET ${name} = '${value}'`)
  })
}

/** The plans in a log from a place in it, one for each statement, the slowest first. */
export function readPlans(log: string, from: number): Plan[] {
  const entries = readFileSync(log, 'utf8')
    .slice(from)
    .split(/^(?=\d{4}-\d\d-\d\d )/m)
  const slowest = new Map<string, Plan>()
  for (const entry of entries) {
    const [, duration, plan = ''] = /duration: ([\d.]+) ms {2}plan:\n([\s\S]*)/.exec(entry) ?? []
    if (!duration) continue
    const statement = /Query Text: ([\s\S]*?)\n\t(?=\S)/.exec(plan)?.[1] ?? plan
    const found = { duration: Number(duration), text: plan.replaceAll(/^\t/gm, '').trimEnd() }
    if (found.duration > (slowest.get(statement)?.duration ?? 0)) slowest.set(statement, found)
  }
  return [...slowest.values()].sort((one, other) => other.duration - one.duration)
}
