import type { ReactNode } from 'react'
import type { ArticleDoc } from '../../../../collections/Articles/types.ts'
import { env } from '../../../server/env.ts'
import { type SiteLocale, siteWords } from '../../../translations/site/index.ts'
import type { Card as CardData, Neighbour } from '../_data/articles.ts'
import { paths } from '../_output/paths.ts'
import { shareLinks } from '../_output/shareLinks.ts'
import { Card } from './Card.tsx'

/** Where an article can be passed on. */
export function Share({ article, locale }: { article: ArticleDoc; locale: SiteLocale }): ReactNode {
  const words = siteWords[locale]
  const url = `${env.siteUrl}${paths.article(locale, String(article.slug))}`
  return (
    <nav className="share" aria-labelledby="share">
      <h2 id="share">{words['article.share']}</h2>
      <ul>
        {shareLinks(article.title ?? '', url).map(({ place, href }) => (
          <li key={place}>
            <a href={href} rel="noopener nofollow">
              {place === 'mail' ? words['article.shareByMail'] : place}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface OnwardProps {
  related: CardData[]
  /** Came out right before. */
  older?: Neighbour
  /** Came out right after. */
  newer?: Neighbour
  locale: SiteLocale
}

/** What to read after an article. */
export function Onward({ related, older, newer, locale }: OnwardProps): ReactNode {
  const words = siteWords[locale]
  const link = (name: 'older' | 'newer', { title, slug }: Neighbour) => (
    <a
      className={`neighbours__${name}`}
      rel={name === 'older' ? 'prev' : 'next'}
      href={paths.article(locale, String(slug))}
    >
      <small>{words[`article.${name}`]}</small> {title}
    </a>
  )
  return (
    <>
      {related.length > 0 && (
        <section className="related wide" aria-labelledby="related">
          <h2 id="related">{words['article.related']}</h2>
          <div className="cards">
            {related.map((card) => (
              <Card key={card.id} article={card} locale={locale} shape="card" headingLevel={3} />
            ))}
          </div>
        </section>
      )}
      {(older || newer) && (
        <nav className="neighbours wide" aria-label={words['article.neighbours']}>
          {older && link('older', older)}
          {newer && link('newer', newer)}
        </nav>
      )}
    </>
  )
}
