import type { PayloadRequest } from 'payload'
import { locale as localeOf } from '../locale.ts'
import type { PluginContext } from '../options.ts'
import { runScreeners } from './screening/run.ts'
import type { Check, Submission } from './screening/types.ts'

/** The article's address on the site, for steps that ask. */
const permalinkOf = async (
  { site, slugs }: PluginContext,
  req: PayloadRequest,
  { article, locale }: Submission,
): Promise<string | undefined> => {
  if (!site.url) return undefined
  const found = await req.payload.db.findOne<{ id: number | string; slug?: string | null }>({
    collection: slugs.articles,
    where: { id: { equals: article } },
    select: { slug: true },
    req,
  })
  return found?.slug
    ? `${site.url}${site.articlePath({ slug: found.slug, locale: locale ?? localeOf(req) })}`
    : undefined
}

/** Runs the plugin's and the host's steps over a comment, and keeps what each said. */
export const screen = (
  context: PluginContext,
  req: PayloadRequest,
  submission: Submission,
): Promise<Check[]> =>
  runScreeners(
    context.comments.screeners,
    submission,
    {
      now: new Date(),
      siteUrl: context.site.url,
      permalink: () => permalinkOf(context, req, submission),
    },
    (step, error) => req.payload.logger.error({ err: error, msg: `Screening step ${step} failed` }),
  )
