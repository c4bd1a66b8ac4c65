import type { ArticleDoc } from '../../../../collections/Articles/types.ts'
import { Picture, RenderBlocks } from '../../../react/index.ts'
import { populated } from '../../../react/values.ts'
import type { SiteLocale } from '../../../translations/site/index.ts'
import { timeZone } from './dates.ts'
import { feedHtml } from './feedHtml.ts'
import { pageOf } from './links.ts'

/**
 * All of an article for a feed, labels of ads and of AI included, as they are part of the blocks.
 * @param page its absolute address
 */
export const feedContent = ({ heroImage, layout }: ArticleDoc, locale: SiteLocale, page: string): string =>
  feedHtml(
    <>
      {populated(heroImage) && <Picture media={heroImage} locale={locale} caption />}
      <RenderBlocks
        blocks={layout}
        locale={locale}
        timeZone={timeZone}
        resolveLink={(doc) => pageOf(doc, locale)}
      />
    </>,
    page,
  )
