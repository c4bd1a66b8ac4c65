import type { Config, SanitizedConfig } from 'payload'
import { expect, it } from 'vitest'
import { resolveOptions } from './options.ts'
import { pluginContext, reviewArticlesSettings, withSettings } from './settings.ts'

const context = resolveOptions({ slugs: { articles: 'reviews' }, comments: { maxDepth: 5 } })
const config = withSettings({ custom: { own: 1 } } as unknown as Config, context) as SanitizedConfig

it('keeps the settings beside what the host keeps', () => {
  expect(config.custom.own).toBe(1)
  expect(reviewArticlesSettings(config)).toMatchObject({
    slugs: { articles: 'reviews' },
    priceMaxAgeHours: 24,
  })
})

it('hands out the very options the plugin works with', () => {
  expect(pluginContext(config)).toBe(context)
})

it('says when the plugin is not there', () => {
  const without = { custom: {} }
  expect(() => reviewArticlesSettings(without)).toThrow('reviewArticles()')
  expect(() => pluginContext(without)).toThrow('reviewArticles()')
})
