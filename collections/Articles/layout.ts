import type { BlocksField, BlocksFieldValidation } from 'payload'
import { blocks as validateBlocks } from 'payload/shared'
import type { BaseBlock } from '../../blocks/types.ts'
import { explain, named } from '../../src/fields.ts'
import type { PluginContext } from '../../src/options.ts'
import { factsOf } from '../../src/publishing/facts.ts'
import { errorMessage, labels } from '../../src/translations/admin/index.ts'
import type { ArticleDoc } from './types.ts'

/** What an automation wrote says so: a disclosure with a level other than `none` (contract §3). */
const disclosed =
  ({ blocks }: PluginContext): BlocksFieldValidation =>
  async (value, args) => {
    const result = await validateBlocks(value, args)
    const { origin } = args.data as ArticleDoc
    if (result !== true || origin !== 'automation') return result
    const { aiLevel } = factsOf({ layout: Array.isArray(value) ? (value as BaseBlock[]) : [] }, blocks)
    return aiLevel && aiLevel !== 'none' ? true : errorMessage(args.req.i18n.language, 'disclosureMissing')
  }

/** The article's body. */
export const layoutField = (context: PluginContext): BlocksField => ({
  ...named('layout'),
  type: 'blocks',
  labels: labels('blocks', 'block'),
  localized: true,
  required: true,
  maxRows: 200,
  blocks: [],
  blockReferences: [...context.blocks.keys()] as never,
  validate: disclosed(context),
  admin: { description: explain('layout') },
})
