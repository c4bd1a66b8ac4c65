import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { createLocalReq } from 'payload'
import type { ArticleDoc } from '../../../../collections/Articles/types.ts'
import { rolesOf } from '../../../access.ts'
import type { SiteLocale } from '../../../translations/site/index.ts'
import { payload } from './payload.ts'

/**
 * The newest version of an article, published or not, for editors and admins by their session. For everybody else
 * there is no such page: the answer is 404.
 */
export const findDraft = async (locale: SiteLocale, id: string): Promise<ArticleDoc> => {
  const instance = await payload()
  const { user } = await instance.auth({ headers: await headers() })
  const req = await createLocalReq(
    { user: user ?? undefined, locale, fallbackLocale: false as never },
    instance,
  )
  const maySee = rolesOf(req).some((role) => role === 'admin' || role === 'editor')
  const draft =
    maySee && /^\d{1,9}$/.test(id)
      ? await instance.findByID({
          collection: 'articles',
          id,
          depth: 2,
          draft: true,
          disableErrors: true,
          overrideAccess: false,
          req,
        })
      : null
  return draft ? (draft as unknown as ArticleDoc) : notFound()
}
