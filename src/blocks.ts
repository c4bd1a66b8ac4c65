import type { Config } from 'payload'
import { OptionError, type PluginContext } from './options.ts'

/**
 * Registers the blocks once in `config.blocks`; layouts, the host's `blockReferences` and Lexical's `BlocksFeature`
 * refer to them by slug.
 *
 * @throws OptionError when the host has a block of the same slug
 */
export const withBlocks = (config: Config, { blocks, blockSlugs }: PluginContext): Config => {
  for (const { slug } of config.blocks ?? []) {
    if (!blocks.has(slug)) continue
    const name = Object.entries(blockSlugs).find(([, own]) => own === slug)?.[0]
    throw new OptionError(
      name ? `blocks: { ${name}: { slug: '…' } }` : 'additionalBlocks',
      `the host has a block "${slug}" already; give the plugin's another slug here.`,
    )
  }
  return {
    ...config,
    blocks: [...(config.blocks ?? []), ...[...blocks.values()].map(({ config: block }) => block)],
  }
}
