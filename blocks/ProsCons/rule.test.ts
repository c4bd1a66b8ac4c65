import { expect, it } from 'vitest'
import { prosConsRule } from './rule.ts'

const row = { text: 'Leise' }

it.each([
  [{ pros: [row] }, []],
  [{ cons: [row] }, []],
  [{ pros: [row], cons: [row] }, []],
  [{}, ['pros']],
  [{ pros: [], cons: null }, ['pros']],
])('%j: %j', (block, paths) => {
  const problems = prosConsRule({ blockType: 'prosCons', ...block }, { layout: [], index: 0 })
  expect(problems.map(({ path }) => path)).toEqual(paths)
})
