import { writeSync } from 'node:fs'

/**
 * Loaded into a server (`--expose-gc --import`): on SIGUSR2 it collects what nobody uses any more and writes what is
 * left, in MiB. Resident memory alone does not tell what is used from what V8 has not given back.
 */
process.on('SIGUSR2', () => {
  globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  writeSync(1, `\nlive memory ${(heapUsed / 2 ** 20).toFixed(1)} ${(external / 2 ** 20).toFixed(1)}\n`)
})
