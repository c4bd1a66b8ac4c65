import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

interface Scope {
  /** Only inside what these selectors match; one of them must match something. Default: the whole page. */
  within?: string[]
  /** Not inside what these selectors match. */
  except?: string[]
  /** These rules alone. */
  rules?: string[]
}

/**
 * What axe finds wrong on a page as it stands, by WCAG 2.2 AA and good practice, a line for each place:
 * `rule: element – why`. With `expect(await accessibilityFaults(page)).toEqual([])` a test shows them all.
 */
export const accessibilityFaults = async (page: Page, { within = [], except = [], rules }: Scope = {}) => {
  // The one rule of WCAG 2.2 that axe asks only when told to.
  const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } })
  if (rules) axe.withRules(rules)
  for (const selector of within) axe.include(selector)
  for (const selector of except) axe.exclude(selector)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split('\n').slice(1).join(' ').replaceAll(/\s+/g, ' ').trim()
      return `${id}: ${target.join(' ')} – ${why}`
    }),
  )
}
