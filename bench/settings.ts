/** What a run is made of. */
export interface Settings {
  /** How long every case is measured at each target, in seconds, all rounds together. */
  seconds: number
  /** How often it is everybody's turn. */
  rounds: number
  connections: number
  /** Articles of the small and of the large database. */
  sizes: { small: number; large: number }
  /** How long memory is watched. */
  soakMinutes: number
}

/**
 * `BENCH_SECONDS` (default 5), `BENCH_ARTICLES` (of the large database, default 100,000) and `BENCH_SOAK_MINUTES`
 * (default 10) change the defaults.
 *
 * @throws when one of them is no number it can be
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const number = (name: string, standard: number, least: number) => {
    const value = env[name] ? Number(env[name]) : standard
    if (!(value >= least)) throw new Error(`${name} is "${env[name]}": expected a number from ${least} on.`)
    return value
  }
  const small = 1000
  return {
    seconds: number('BENCH_SECONDS', 5, 0.1),
    rounds: 3,
    connections: 16,
    soakMinutes: number('BENCH_SOAK_MINUTES', 10, 0.1),
    sizes: { small, large: Math.round(number('BENCH_ARTICLES', 100_000, small) / small) * small },
  }
}

/** One of the two databases. */
export type Size = keyof Settings['sizes']
export const sizes = ['small', 'large'] as const
