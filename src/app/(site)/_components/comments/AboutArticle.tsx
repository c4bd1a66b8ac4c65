import type { ReactNode } from 'react'

interface AboutArticleProps {
  /** What the page shows of the article. */
  children: ReactNode
  title: string
  href: string
}

/** The head of a page that belongs to an article: what it is, and the way back. */
export function AboutArticle({ children, title, href }: AboutArticleProps): ReactNode {
  return (
    <header className="about-article">
      <h1 id="about">{children}</h1>
      <p>
        <a href={href}>{title}</a>
      </p>
    </header>
  )
}
