import type { BlockDefinition } from '../../blocks/definition.ts'
import type { BlockName } from '../../blocks/index.ts'
import { checkFunction, checkObject, OptionError } from '../optionChecks.ts'
import { defaultTemplates } from './defaults.ts'
import type { ArticleTemplate } from './types.ts'

/** From the plugin's templates, those of the installation. */
export type TemplatesOption = (args: { defaultTemplates: ArticleTemplate[] }) => ArticleTemplate[]

const check = (template: ArticleTemplate, index: number, blocks: ReadonlyMap<string, BlockDefinition>) => {
  const { name } = checkObject(`templates: [${index}]`, template, ['name', 'label', 'description', 'content'])
  if (typeof name !== 'string' || !name) throw new OptionError(`templates: [${index}]`, 'has no name.')
  const option = `templates: { ${name} }`
  if (!template.label) throw new OptionError(option, 'has no label.')
  if (typeof template.content !== 'function')
    throw new OptionError(option, 'has no content: a function that returns what an article begins with.')
  const { layout = [] } = checkObject(`${option}: { content }`, template.content({ locale: 'en' }))
  const strange = Array.isArray(layout)
    ? layout.find((block) => !blocks.has(block?.blockType))
    : { blockType: layout }
  if (strange)
    throw new OptionError(
      `${option}: { content }`,
      `has a block "${strange.blockType}". Known: ${[...blocks.keys()].join(', ')}.`,
    )
}

/**
 * The templates that a new article can start from, in the order of their buttons.
 * @throws OptionError for a template without name, label or content, a name twice, or an unknown block
 */
export const resolveTemplates = (
  option: TemplatesOption | undefined,
  blockSlugs: Partial<Record<BlockName, string>>,
  blocks: ReadonlyMap<string, BlockDefinition>,
): ArticleTemplate[] => {
  checkFunction('templates', option)
  const own = defaultTemplates(blockSlugs)
  const templates: unknown = option ? option({ defaultTemplates: own }) : own
  if (!Array.isArray(templates)) throw new OptionError('templates', 'must return a list.')
  const names = new Set<string>()
  for (const [index, template] of (templates as ArticleTemplate[]).entries()) {
    check(template, index, blocks)
    if (names.has(template.name)) throw new OptionError('templates', `has "${template.name}" twice.`)
    names.add(template.name)
  }
  return templates as ArticleTemplate[]
}
