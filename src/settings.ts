import type { Config, SanitizedConfig } from 'payload'
import type { DefaultLabels, PluginContext, Slugs } from './options.ts'

/** What a frontend in the same application may need to know of the plugin's options. */
export interface ReviewArticlesSettings {
  slugs: Slugs
  /** By locale; hand the locale's to `RenderBlocks` as `labels`. */
  labels: DefaultLabels
  priceMaxAgeHours: number
}

/** Keeps the settings in `config.custom`, where everything of the host can read them. */
export const withSettings = (config: Config, { slugs, labels, priceMaxAgeHours }: PluginContext): Config => ({
  ...config,
  custom: {
    ...config.custom,
    reviewArticles: { slugs, labels, priceMaxAgeHours } satisfies ReviewArticlesSettings,
  },
})

/**
 * The plugin's settings in a config.
 * @throws when the config was built without the plugin
 */
export const reviewArticlesSettings = ({
  custom,
}: Pick<SanitizedConfig, 'custom'>): ReviewArticlesSettings => {
  const settings = custom?.reviewArticles as ReviewArticlesSettings | undefined
  if (!settings) throw new Error('This config was built without reviewArticles() in its plugins.')
  return settings
}
