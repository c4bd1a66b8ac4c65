import type { Config, SanitizedConfig } from 'payload'
import type { DefaultLabels, PluginContext, Slugs } from './options.ts'

/** What a frontend in the same application may need to know of the plugin's options. */
export interface ReviewArticlesSettings {
  slugs: Slugs
  /** By locale; hand the locale's to `RenderBlocks` as `labels`. */
  labels: DefaultLabels
  priceMaxAgeHours: number
}

/** The settings, and beside them what only the plugin's own code works with. */
type Kept = ReviewArticlesSettings & { context: PluginContext }

/** Keeps the settings in `config.custom`, where everything of the host can read them. */
export const withSettings = (config: Config, context: PluginContext): Config => {
  const { slugs, labels, priceMaxAgeHours } = context
  const kept: Kept = { slugs, labels, priceMaxAgeHours, context }
  return { ...config, custom: { ...config.custom, reviewArticles: kept } }
}

const keptIn = ({ custom }: Pick<SanitizedConfig, 'custom'>): Kept => {
  const kept = custom?.reviewArticles as Kept | undefined
  if (!kept) throw new Error('This config was built without reviewArticles() in its plugins.')
  return kept
}

/**
 * The plugin's settings in a config.
 * @throws when the config was built without the plugin
 */
export const reviewArticlesSettings = (config: Pick<SanitizedConfig, 'custom'>): ReviewArticlesSettings =>
  keptIn(config)

/**
 * The options as the plugin's operations take them (`submitComment`, `findThread` …), for a site that runs in the same
 * process: with the host's own limits, lists and steps, which a second `resolveOptions()` would not know.
 * @throws when the config was built without the plugin
 */
export const pluginContext = (config: Pick<SanitizedConfig, 'custom'>): PluginContext =>
  keptIn(config).context
