import { createLifecycle } from '../../src/server/lifecycle.ts'
import { bodyFloods } from './bodyFloods.ts'
import { databaseRestart } from './databaseRestart.ts'
import { diskFull } from './diskFull.ts'
import { freshPages } from './freshPages.ts'
import { killedInstance } from './killedInstance.ts'
import { manyConnections } from './manyConnections.ts'
import { slowClients } from './slowClients.ts'
import { play, type Scenario } from './stage.ts'
import { uncachedStorm } from './uncachedStorm.ts'

/**
 * `npm run test:load [scenario …]`: what the built application does when things go wrong around it. Each scenario works
 * in a folder of its own, on loopback only, for a minute at most, prints its figures and ends everything it starts.
 */
const scenarios: Record<string, Scenario> = {
  databaseRestart,
  killedInstance,
  diskFull,
  slowClients,
  manyConnections,
  bodyFloods,
  uncachedStorm,
  freshPages,
}

const lifecycle = createLifecycle()
const given = process.argv.slice(3)
const unknown = given.find((name) => !Object.hasOwn(scenarios, name))
if (unknown) {
  console.error(`There is no scenario "${unknown}", only ${Object.keys(scenarios).join(', ')}.`)
  await lifecycle.stop(1)
}
let failed = 0
for (const [name, scenario] of Object.entries(scenarios)) {
  if (lifecycle.stopping || (given.length > 0 && !given.includes(name))) continue
  console.log(`\n${name}`)
  if (!(await play(scenario, lifecycle))) failed += 1
}
console.log(failed === 0 ? '\nAll passed.' : `\n${failed} failed.`)
await lifecycle.stop(failed === 0 ? 0 : 1)
