import type { ReactNode } from 'react'
import { type SiteLocale, siteLocales, siteWords } from '../../../translations/site/index.ts'
import { findTopics } from '../_data/subjects.ts'
import { paths } from '../_output/paths.ts'

interface PageProps {
  locale: SiteLocale
  /** Where this page is in each language it exists in; a language that is missing leads to its start page. */
  languages?: Partial<Record<SiteLocale, string>>
  /** The path of the page itself, to mark it in the navigation. */
  path?: string
  children: ReactNode
}

/** What surrounds every page: masthead, topics, footer. */
export async function Page({ locale, languages = {}, path, children }: PageProps): Promise<ReactNode> {
  const words = siteWords[locale]
  const topics = await findTopics(locale)
  const others = siteLocales.filter((other) => other !== locale)
  const languageLinks = others.map((other) => (
    <li key={other}>
      <a href={languages[other] ?? paths.home(other)} hrefLang={other} lang={other}>
        {siteWords[other]['language.name']}
      </a>
    </li>
  ))
  const topicLinks = topics.map(({ id, name, slug }) => {
    const href = paths.topic(locale, slug)
    return (
      <li key={id}>
        <a href={href} aria-current={href === path ? 'page' : undefined}>
          {name}
        </a>
      </li>
    )
  })

  return (
    <>
      <a className="skip" href="#content">
        {words['site.skip']}
      </a>
      <header className="masthead">
        <div className="masthead__top">
          <a
            className="wordmark"
            href={paths.home(locale)}
            aria-current={path === paths.home(locale) ? 'page' : undefined}
          >
            {words['site.name']}
          </a>
          <p className="masthead__tagline">{words['site.tagline']}</p>
          <a
            className="masthead__search"
            href={paths.search(locale)}
            aria-current={path === paths.search(locale) ? 'page' : undefined}
          >
            {words['search.title']}
          </a>
          <nav className="masthead__tools" aria-label={words['site.languages']}>
            <ul>{languageLinks}</ul>
          </nav>
        </div>
        <div className="scale" />
        {topics.length > 0 && (
          <nav className="masthead__topics" aria-label={words['site.topics']}>
            <ul>{topicLinks}</ul>
          </nav>
        )}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="footer">
        <div className="footer__inner">
          <p className="footer__about">
            <a className="wordmark" href={paths.home(locale)}>
              {words['site.name']}
            </a>
            <span>{words['site.description']}</span>
          </p>
          {topics.length > 0 && <ul className="footer__links footer__topics">{topicLinks}</ul>}
          <ul className="footer__links">
            <li>
              <a href={paths.feed(locale)} type="application/rss+xml">
                {words['site.feed']}
              </a>
            </li>
            {languageLinks}
          </ul>
          <p className="footer__privacy">{words['site.privacy']}</p>
        </div>
      </footer>
    </>
  )
}
