import { env } from '../../../../../server/env.ts'
import { siteWords } from '../../../../../translations/site/index.ts'
import { Article } from '../../../_components/Article.tsx'
import { Page } from '../../../_components/Page.tsx'
import { findDraft } from '../../../_data/draft.ts'
import { localeOf } from '../../../_output/locale.ts'
import { RefreshOnSave } from './RefreshOnSave.tsx'

/** Made anew for every request, for the person who asks; Next forbids caches to keep it. */
export const dynamic = 'force-dynamic'

export const metadata = { robots: { index: false, follow: false } }

interface Props {
  params: Promise<{ locale: string; id: string }>
}

/** An article as it would go out, for editors. Everybody else finds nothing here. */
export default async function PreviewPage({ params }: Props) {
  const { locale: segment, id } = await params
  const locale = localeOf(segment)
  const article = await findDraft(locale, id)
  const words = siteWords[locale]
  const state = article._status === 'published' ? 'preview.published' : 'preview.draft'
  return (
    <Page locale={locale}>
      <p className="preview">
        <strong>{words['preview.notice']}</strong> <span>{words[state]}</span>
      </p>
      <RefreshOnSave serverURL={env.siteUrl} />
      <Article article={article} locale={locale} />
    </Page>
  )
}
