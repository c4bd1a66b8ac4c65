import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type ReactNode, Suspense } from 'react'
import { type SiteLocale, siteWords } from '../../../translations/site/index.ts'
import { keepUntilChanged, listed } from '../_data/keep.ts'
import { paths } from '../_output/paths.ts'
import { Page } from './Page.tsx'
import { Scale } from './Scale.tsx'

export const nothingHereMetadata = (locale: SiteLocale): Metadata => ({
  title: `${siteWords[locale]['notFound.title']} – ${siteWords[locale]['site.name']}`,
  robots: { index: false },
})

/** What readers see where there is nothing to read. */
export function NothingHereNotice({ locale }: { locale: SiteLocale }): ReactNode {
  const words = siteWords[locale]
  return (
    <Page locale={locale}>
      <div className="wide notice">
        <Scale className="notice__scale" value={113} />
        <h1>{words['notFound.title']}</h1>
        <p>{words['notFound.text']}</p>
        <p>
          <a className="more" href={paths.home(locale)}>
            {words['notFound.home']}
          </a>
        </p>
      </div>
    </Page>
  )
}

const NotFound = (): ReactNode => notFound()

/**
 * Answers 404, kept only until something is published: then there may be something here.
 *
 * `notFound()` alone leaves the page empty for whoever runs no scripts: Next lets the browser make it. Inside a
 * boundary it sets the status, and what stands around it is in the page.
 */
export async function NothingHere({ locale }: { locale: SiteLocale }): Promise<ReactNode> {
  // Pages that are made for a request, as in development, have their status from what no boundary holds.
  if (process.env.NODE_ENV === 'development') notFound()
  await keepUntilChanged([listed, 'topics', 'authors'])
  return (
    <Suspense fallback={<NothingHereNotice locale={locale} />}>
      <NotFound />
    </Suspense>
  )
}
