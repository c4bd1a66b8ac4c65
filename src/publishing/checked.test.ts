import { describe, expect, it } from 'vitest'
import type { BaseBlock } from '../../blocks/types.ts'
import { checked } from './checked.ts'
import { type BlockRule, earlierBlock } from './problems.ts'

interface Table extends BaseBlock<'table'> {
  rows: { id?: string; values: string }[]
}

/** Every row that says "bad", and every table but the first. */
const rule: BlockRule<Table> = (block, context) => [
  ...block.rows.flatMap(({ values }, index) =>
    values === 'bad' ? [{ path: `rows.${index}.values`, code: 'valuesMismatch' as const }] : [],
  ),
  ...(earlierBlock(context, ({ blockType }) => blockType === 'table')
    ? [{ path: 'level', code: 'secondDisclosure' as const }]
    : []),
]

type Validate = (value: unknown, args: object) => Promise<string | true>
const base: Validate = async (value) => (value === 'refused by Payload' ? 'No.' : true)
const inRow = checked(base, 'rows.*.values', rule)
const inBlock = checked(base, 'level', rule)
const req = { i18n: { language: 'en' } }

const table = (...values: string[]): Table => ({
  blockType: 'table',
  id: values.join(),
  rows: values.map((each, index) => ({ id: `row${index}`, values: each })),
})

describe('a checked field', () => {
  const block = table('good', 'bad')

  it("says first what Payload's own validator says", async () => {
    expect(await inRow('refused by Payload', { req, blockData: block, path: [] })).toBe('No.')
  })

  it('is judged by its own path alone', async () => {
    const at = (row: number) =>
      inRow('', { req, blockData: block, data: {}, path: ['layout', '0', 'rows', String(row), 'values'] })
    expect(await at(0)).toBe(true)
    expect(await at(1)).toContain('values')
  })

  it('finds its row without a path, as in the admin, by identity or by id', async () => {
    const row = (siblingData: unknown) => inRow('', { req, blockData: block, siblingData })
    expect(await row(block.rows[0])).toBe(true)
    expect(await row(block.rows[1])).toContain('values')
    expect(await row({ id: 'row1', values: 'bad' })).toContain('values')
    expect(await row({ values: 'bad' })).toBe(true)
    expect(await row(undefined)).toBe(true)
  })

  it('knows the blocks before its own, with a path and without', async () => {
    const [first, second] = [table('good'), table('fine')]
    const data = { layout: [first, second] }
    const at = (index: number, path?: string[]) =>
      inBlock('', { req, data, blockData: data.layout[index], path, siblingData: data.layout[index] })
    for (const [index, isRight] of [
      [0, true],
      [1, false],
    ] as const) {
      expect((await at(index)) === true).toBe(isRight)
      expect((await at(index, ['layout', String(index), 'level'])) === true).toBe(isRight)
    }
  })

  it("stands alone in a host's own field, and in a block inside a block's rich text", async () => {
    const data = { layout: [table('good'), table('fine')] }
    const blockData = table('other')
    expect(await inBlock('', { req, data, blockData, path: ['sections', '1', 'level'] })).toBe(true)
    expect(await inBlock('', { req, data, blockData, path: ['layout', '1', 'body', 'x', 'level'] })).toBe(
      true,
    )
    expect(await inBlock('', { req, data, blockData })).toBe(true)
  })

  it('outside any block is only what Payload says', async () => {
    expect(await inBlock('', { req, data: {}, path: ['level'] })).toBe(true)
  })
})
