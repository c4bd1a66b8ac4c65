import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isSiteLocale, siteLocales, siteWords } from '../../../../../translations/site/index.ts'
import { Article } from '../../../_components/Article.tsx'
import { Page } from '../../../_components/Page.tsx'
import { findDraft } from '../../../_data/draft.ts'
import { localeOf } from '../../../_output/locale.ts'
import { inLanguages } from '../../../_output/metadata.ts'
import { paths } from '../../../_output/paths.ts'
import { RefreshOnSave } from './RefreshOnSave.tsx'

/** Made anew for every request, for the person who asks; Next forbids caches to keep it. */
export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ locale: string; id: string }>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const words = siteWords[localeOf((await params).locale)]
  return {
    title: `${words['preview.notice']} – ${words['site.name']}`,
    robots: { index: false, follow: false },
  }
}

/** An article as it would go out, for editors. Everybody else finds nothing here. */
export default async function PreviewPage({ params }: Props) {
  const { locale, id } = await params
  if (!isSiteLocale(locale)) notFound()
  const article = await findDraft(locale, id)
  const words = siteWords[locale]
  const state = article._status === 'published' ? 'preview.published' : 'preview.draft'
  return (
    <Page locale={locale} languages={inLanguages(siteLocales, (language) => paths.preview(language, id))}>
      <p className="preview">
        <strong>{words['preview.notice']}</strong> <span>{words[state]}</span>
      </p>
      <RefreshOnSave />
      <Article article={article} locale={locale} />
    </Page>
  )
}
