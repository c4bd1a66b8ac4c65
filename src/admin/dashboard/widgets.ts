import type { Config, PayloadRequest, Widget, WidgetInstance } from 'payload'
import type { PluginContext } from '../../options.ts'
import { label } from '../../translations/admin/index.ts'

/** Payload adds this one after all plugins, and shows it alone where nobody says otherwise. */
const collections = { widgetSlug: 'collections', width: 'full' } as WidgetInstance

const widgets: Widget[] = (
  [
    ['comments-waiting', 'commentsWaiting', 'CommentsWaiting'],
    ['scheduled-articles', 'scheduledArticles', 'ScheduledArticles'],
    ['stale-prices', 'stalePrices', 'StalePrices'],
  ] as const
).map(([slug, name, component]) => ({
  slug,
  label: label('widgets', name),
  Component: `payload-review-articles/rsc#${component}`,
  minWidth: 'small',
}))

/** What each role starts with above the collections; everybody rearranges the page as they like. */
const layoutFor =
  ({ rules }: PluginContext) =>
  ({ req }: { req: PayloadRequest }): WidgetInstance[] => {
    const shown = rules.editors({ req }) ? widgets : rules.staff({ req }) ? widgets.slice(0, 1) : []
    const width = shown.length > 1 ? 'small' : 'medium'
    return [...shown.map(({ slug }) => ({ widgetSlug: slug, width }) as WidgetInstance), collections]
  }

/** The config with the plugin's widgets. A host's own layout stays as it is; ours can be added to it by hand. */
export const withDashboard = (config: Config, context: PluginContext): Config => {
  const { dashboard } = config.admin ?? {}
  return {
    ...config,
    admin: {
      ...config.admin,
      dashboard: {
        ...dashboard,
        widgets: [...(dashboard?.widgets ?? []), ...widgets],
        defaultLayout: dashboard?.defaultLayout ?? layoutFor(context),
      },
    },
  }
}
