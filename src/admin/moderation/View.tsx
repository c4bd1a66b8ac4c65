import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation.js'
import { type AdminViewServerProps, createLocalReq, type PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { readQueueQuery } from '../../../collections/Comments/queueInput.ts'
import { readQueue } from '../../moderation/queue/index.ts'
import { moderationPath } from '../../moderation/queue/path.ts'
import type { QueueQuery } from '../../moderation/queue/types.ts'
import type { PluginContext } from '../../options.ts'
import { moderationWords } from '../../translations/moderation/index.ts'
import { contextOf, mayModerate } from '../comments/request.ts'
import { addressOf } from './address.ts'
import { Queue } from './Queue.tsx'

/** What an address asks; what nobody can answer is taken for the address without any of it. */
const queryOf = (context: PluginContext, req: PayloadRequest, parameters: object): QueueQuery => {
  try {
    // A page begins at its beginning.
    return { ...readQueueQuery(context, req, { ...parameters }), after: undefined, limit: firstPage }
  } catch {
    return { ...readQueueQuery(context, req, {}), limit: firstPage }
  }
}

/** As many comments come with the page. */
const firstPage = 50

/**
 * The moderators' queue at `/moderation`: made on the server with its first page, for whoever asks. Editors read it;
 * for all others there is no such page.
 */
export const ModerationView = async ({ initPageResult, params, searchParams = {} }: AdminViewServerProps) => {
  const { locale, permissions, req: pageReq, visibleEntities } = initPageResult
  const { i18n, payload, user } = pageReq
  const { admin, routes } = payload.config
  const path = formatAdminURL({ adminRoute: routes.admin, path: moderationPath })
  if (!user) {
    const login = formatAdminURL({ adminRoute: routes.admin, path: admin.routes.login })
    redirect(`${login}?${new URLSearchParams({ redirect: path })}`)
  }
  const context = contextOf(payload)
  const req = await createLocalReq({ user, locale: locale?.code }, payload)
  if (!context.rules.staff({ req })) notFound()
  const words = moderationWords(i18n.language).queue
  const query = queryOf(context, req, searchParams)
  const mayAskForPeople = mayModerate(context, req) || (query.person === undefined && query.in !== 'person')
  if (!mayAskForPeople) notFound()
  const { article, in: place, person, sort, status, word } = query
  const asked = { article, in: place, person, sort, status, word }
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={pageReq}
      searchParams={searchParams}
      user={user}
      visibleEntities={{ collections: visibleEntities?.collections, globals: visibleEntities?.globals }}
    >
      <SetStepNav nav={[{ label: words.title }]} />
      <Gutter className="ra-moderation">
        <Queue
          asked={asked}
          key={addressOf(path, asked)}
          mayBan={context.is.admin(req)}
          mayDecide={mayModerate(context, req)}
          page={await readQueue(context, req, query)}
          path={path}
          reader={user.id}
          slugs={{
            articles: context.slugs.articles,
            commenters: context.slugs.commenters,
            comments: context.slugs.comments,
          }}
        />
      </Gutter>
    </DefaultTemplate>
  )
}
