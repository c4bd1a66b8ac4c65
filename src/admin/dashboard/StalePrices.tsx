import { Link } from '@payloadcms/ui'
import type { WidgetServerProps } from 'payload'
import { pluginContext } from '../../settings.ts'
import { label } from '../../translations/admin/index.ts'
import { deskWords } from '../../translations/desk/index.ts'
import { inLanguage } from '../comments/inLanguage.ts'
import { documentHref, listHref } from '../href.ts'
import { ago } from '../prices/ago.ts'
import { Panel } from './Panel.tsx'
import { articlesWithStalePrices } from './read.ts'

/** Articles whose readers are shown no price any more, each with the products to look at. */
export const StalePrices = async ({ req }: WidgetServerProps) => {
  const { i18n, payload } = req
  const context = pluginContext(payload.config)
  const { slugs } = context
  const { docs, products, totalDocs } = await articlesWithStalePrices(context, req)
  const { prices, widgets: words } = deskWords(i18n.language)
  const now = new Date()
  return (
    <Panel
      count={totalDocs}
      empty={words.nothingStale}
      language={i18n.language}
      link={{
        href: listHref(payload.config, slugs.products, { '[id][in]': products.join(',') }),
        text: words.toProducts,
      }}
      rows={docs.map(({ article, products: stale }) => ({
        key: String(article.id),
        content: (
          <>
            <Link href={documentHref(payload.config, slugs.articles, article.id)} prefetch={false}>
              {article.title || article.id}
            </Link>
            {stale.map(({ oldest, product }) => (
              <span className="ra-widget__sub" key={product.id}>
                <Link href={documentHref(payload.config, slugs.products, product.id)} prefetch={false}>
                  {product.name}
                </Link>{' '}
                · {oldest ? ago(oldest, now, i18n.language) : prices.never}
              </span>
            ))}
          </>
        ),
      }))}
      title={inLanguage(label('widgets', 'stalePrices'), i18n)}
    />
  )
}
