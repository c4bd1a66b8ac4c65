import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { anyOf, nobody, published, when } from '../../src/access.ts'
import type { PluginContext } from '../../src/options.ts'

/** What is approved, of articles that are public: what everybody reads. */
export const publicComments = (hasTrash: boolean): Where => ({
  and: [
    { status: { equals: 'approved' } },
    { removedAt: { exists: false } },
    ...(published(hasTrash).and ?? []).map((each) => {
      const [[field, condition] = []] = Object.entries(each)
      return { [`article.${field}`]: condition } as Where
    }),
  ],
})

/** Fields for admins, editors and moderators. */
export const staffOnly =
  ({ rules }: PluginContext): FieldAccess =>
  ({ req }) =>
    rules.staff({ req })

/**
 * Contract §1, column comments. Who may create is decided where comments come in (`src/moderation/submit.ts`):
 * Payload's own operation is closed to requests.
 */
export const commentsAccess = ({ is, rules, slugs }: PluginContext) => {
  const hasTrash = ({ payload }: PayloadRequest) => Boolean(payload.collections[slugs.articles]?.config.trash)
  const readers: Access = ({ req }) => publicComments(hasTrash(req))
  const present: Where = { removedAt: { exists: false } }
  const staff = when((req) => rules.staff({ req }), present)
  const moderators = when((req) => is.moderator(req) || is.admin(req), present)
  return {
    create: nobody,
    read: anyOf(staff, readers),
    readVersions: nobody,
    update: moderators,
    delete: moderators,
    unlock: nobody,
  }
}
