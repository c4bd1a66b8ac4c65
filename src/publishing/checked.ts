import type { Validate } from 'payload'
import type { BaseBlock } from '../../blocks/types.ts'
import { errorMessage } from '../translations/admin/index.ts'
import type { BlockContext, BlockRule } from './problems.ts'

// Payload's own validators differ in their value types; what matters here is that they are called unchanged.
type AnyValidate = Validate<never, unknown, unknown, never>

/** The part of Payload's arguments that tells where a field stands. */
interface Place {
  blockData?: BaseBlock
  data?: { layout?: unknown }
  /** Missing while somebody types in the admin, and in blocks inside rich text. */
  path?: readonly (string | number)[]
  siblingData?: unknown
}

const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  const [one, other] = [a, b] as ({ id?: unknown } | undefined)[]
  return typeof one?.id === 'string' && one.id === other?.id
}

/** The place of an item in a list, by identity or id; undefined where it is not in it. */
const indexIn = (list: unknown, item: unknown): number | undefined => {
  const index = Array.isArray(list) ? list.findIndex((each) => isSame(each, item)) : -1
  return index === -1 ? undefined : index
}

/** The field's path inside its block: `at` with the row's index for `*`. */
const ownPath = (at: string, { blockData, path, siblingData }: Place): string | undefined => {
  const parts = at.split('.')
  if (path) return path.slice(-parts.length).join('.')
  const [rows] = parts
  if (!parts.includes('*') || !rows) return at
  const index = indexIn((blockData as unknown as Record<string, unknown>)[rows], siblingData)
  return index === undefined ? undefined : at.replace('*', String(index))
}

/** Where the block stands in an article's layout; alone where it stands elsewhere. */
const contextOf = (at: string, { blockData, data, path }: Place): BlockContext => {
  const layout = data?.layout
  const inLayout = !path || (path[0] === 'layout' && path.length === at.split('.').length + 2)
  const index = inLayout ? (path ? Number(path[1]) : indexIn(layout, blockData)) : undefined
  return index !== undefined && Array.isArray(layout) ? { layout, index } : { layout: [], index: 0 }
}

/**
 * A field validator that first runs Payload's own and then reports what the block's rule says of this very field,
 * so that the admin marks the field and the API names its path.
 *
 * @param base Payload's validator of the field's type
 * @param at the field's path inside the block, `*` for a row's index: `rows.*.values`
 * @param rule the block's rule; the same one that other parts of the plugin ask
 */
export const checked = <B extends BaseBlock, V>(base: V, at: string, rule: BlockRule<B>): V => {
  const validate = async (value: unknown, args: Place & { req: { i18n: { language: string } } }) => {
    const result = await (
      base as AnyValidate as unknown as (v: unknown, a: unknown) => Promise<string | true>
    )(value, args)
    if (result !== true || !args.blockData) return result
    const own = ownPath(at, args)
    const problem = rule(args.blockData as B, contextOf(at, args)).find(({ path }) => path === own)
    return problem ? errorMessage(args.req.i18n.language, problem.code, problem.values) : true
  }
  return validate as V
}
