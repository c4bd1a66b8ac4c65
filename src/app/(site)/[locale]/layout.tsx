import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import '../../../react/styles.css'
import '../site.css'
import '../article.css'
import '../search.css'
import { localeOf } from '../_output/locale.ts'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#121418' },
  ],
}

/** Pages are made when first asked for and kept until what they show changes; the time alone ages prices and dates. */
export const revalidate = 60

/** The document of every page of the site. */
export default async function Layout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const { locale } = await params
  return (
    <html lang={localeOf(locale)}>
      <body>{children}</body>
    </html>
  )
}
