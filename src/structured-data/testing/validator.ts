import Validator from '@adobe/structured-data-validator'
import type { Graph } from 'schema-dts'
import { nodesOf } from './graph.ts'
import { schemaOrgVocabulary } from './vocabulary.ts'

const vocabulary = schemaOrgVocabulary()

/** What Adobe's validator says of a graph, one line each, by severity; `unknown` are terms schema.org lacks. */
export async function validate(graph: Graph): Promise<{ errors: string[]; unknown: string[] }> {
  const validator = new Validator(vocabulary)
  // Its second set of rules for Product is that of merchant listings, for pages where one can buy the product
  // ("Only pages where a shopper can purchase a product are eligible"). Ours link to shops.
  validator.registeredHandlers.Product = validator.registeredHandlers.Product?.slice(0, 1) ?? []
  const items: Record<string, object[]> = {}
  for (const node of nodesOf(structuredClone(graph))) {
    const type = String(node['@type'])
    items[type] = [...(items[type] ?? []), node]
  }
  const issues = await validator.validate({ jsonld: items })
  const lines = (some: typeof issues) =>
    some.map(({ issueMessage, path }) => {
      const at = path.map(({ property, type }) => [property, type].filter(Boolean).join(':')).join(' > ')
      return `${at}: ${issueMessage}`
    })
  return {
    errors: lines(issues.filter(({ severity, errorType }) => severity === 'ERROR' && !errorType)),
    unknown: lines(issues.filter(({ errorType }) => errorType === 'schemaOrg')),
  }
}
