import type { CollectionBeforeOperationHook, CollectionConfig, Config } from 'payload'
import type { PluginContext } from '../options.ts'

/** Whether the request acts in none of the plugin's roles. */
const isAnonymous = ({ is }: PluginContext, req: Parameters<CollectionBeforeOperationHook>[0]['req']) =>
  !Object.values(is).some((check) => check(req))

export const guardHooks = (context: PluginContext): NonNullable<CollectionConfig['hooks']> => ({
  beforeOperation: [({ args, req }) => (isAnonymous(context, req) ? args : args)],
})

export const graphqlLimitsForAnonymous =
  (_context: PluginContext): NonNullable<NonNullable<Config['graphQL']>['validationRules']> =>
  () => []
