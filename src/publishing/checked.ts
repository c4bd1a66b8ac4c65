import type { Validate } from 'payload'
import type { BaseBlock } from '../../blocks/types.ts'
import { errorMessage } from '../translations/admin/index.ts'
import type { BlockRule } from './problems.ts'

// Payload's own validators differ in their value types; what matters here is that they are called unchanged.
type AnyValidate = Validate<never, unknown, unknown, never>

/**
 * A field validator that first runs Payload's own and then reports what the block's rule says of this very field,
 * so that the admin marks the field and the API names its path.
 *
 * @param base Payload's validator of the field's type
 * @param at the field's path inside the block, `*` for a row's index: `rows.*.values`
 * @param rule the block's rule; the same one that other parts of the plugin ask
 */
export const checked = <B extends BaseBlock, V>(base: V, at: string, rule: BlockRule<B>): V => {
  const depth = at.split('.').length
  const validate = async (value: unknown, args: Record<string, unknown>) => {
    const result = await (
      base as AnyValidate as unknown as (v: unknown, a: unknown) => Promise<string | true>
    )(value, args)
    const { blockData, data, path, req } = args as {
      blockData?: B
      data?: { layout?: unknown }
      path: (string | number)[]
      req: { i18n: { language: string } }
    }
    if (result !== true || !blockData) return result
    const own = path.slice(-depth).join('.')
    const inLayout = path[0] === 'layout' && path.length === depth + 2 && Array.isArray(data?.layout)
    const context = inLayout
      ? { layout: data.layout as BaseBlock[], index: Number(path[1]) }
      : { layout: [], index: 0 }
    const problem = rule(blockData, context).find((each) => each.path === own)
    return problem ? errorMessage(req.i18n.language, problem.code, problem.values) : true
  }
  return validate as V
}
