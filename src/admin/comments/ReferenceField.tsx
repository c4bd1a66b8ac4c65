import { Link } from '@payloadcms/ui'
import type { RelationshipFieldServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { locale } from '../../locale.ts'
import { siteHref } from '../../moderation/siteHref.ts'
import type { PluginContext } from '../../options.ts'
import { referenceId } from '../../publishing/facts.ts'
import { moderationWords } from '../../translations/moderation/index.ts'
import { excerptOf, Hostile } from './Hostile.tsx'
import { contextOf } from './request.ts'
import './comments.css'
import { inLanguage } from './inLanguage.ts'

type Doc = Record<string, unknown>

/** What a document is called: a comment by its author and its beginning, all else by its title. */
const titleOf = ({ slugs }: PluginContext, slug: string, useAsTitle: string, doc: Doc): string => {
  if (slug === slugs.comments) return `${excerptOf(doc.authorName, 80)}: ${excerptOf(doc.body, 100)}`
  return excerptOf(doc[useAsTitle], 120) || String(doc.id)
}

/**
 * A relation that cannot be changed, as a link; a document that the user may not read, or that is gone, is named by its
 * number alone. Payload's own field would open it in a drawer.
 */
export const ReferenceField = async ({ data, field, i18n, payload, req }: RelationshipFieldServerProps) => {
  const context = contextOf(payload)
  const words = moderationWords(i18n.language).reference
  const slug = String(field.relationTo)
  const id = referenceId(data?.[field.name])
  const { admin, labels } = payload.collections[slug]?.config ?? {}
  if (id === undefined || !labels) return null
  const doc = (await payload.findByID({
    collection: slug as never,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })) as Doc | null
  const site = doc && slug === context.slugs.articles ? siteHref(context, doc, locale(req)) : undefined
  return (
    <div className="field-type ra-shown" id={`field-${field.name}`}>
      <span className="field-label">{inLanguage(field.label || field.name, i18n)}</span>
      {doc ? (
        <Link
          href={formatAdminURL({
            adminRoute: payload.config.routes.admin,
            path: `/collections/${slug}/${encodeURIComponent(String(id))}`,
          })}
          prefetch={false}
        >
          <Hostile text={titleOf(context, slug, admin?.useAsTitle ?? 'id', doc)} />
        </Link>
      ) : (
        <span>
          {inLanguage(labels.singular, i18n)} {String(id)} <span className="ra-quiet">({words.hidden})</span>
        </span>
      )}
      {site && (
        <>
          {' · '}
          <a href={site} rel="noopener" target="_blank">
            {words.site}
          </a>
        </>
      )}
    </div>
  )
}
