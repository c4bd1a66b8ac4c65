import { ImageResponse } from 'next/og'
import { populated } from '../../../../../../react/values.ts'
import { siteWords } from '../../../../../../translations/site/index.ts'
import { articleOfRoute } from '../../../../_data/articleOfRoute.ts'
import type { Params } from '../../../../_output/place.ts'
import { shareText } from '../../../../_output/shareText.ts'

export const dynamic = 'force-static'
export const revalidate = 60
export const generateStaticParams = () => []

const size = { width: 1200, height: 630 }
const colours = { ink: '#14171c', paper: '#fbfaf7', signal: '#c63d14', quiet: '#5b6068' }

/** The picture that previews show of an article without one of its own: its title and where it stands. */
export const GET = async (_: Request, { params }: { params: Params }): Promise<Response> => {
  const { article, locale } = await articleOfRoute(params)
  if (!article) return new Response(null, { status: 404 })
  const words = siteWords[locale]
  const title = shareText(String(article.title), 140)
  const kicker = shareText(populated(article.topics?.[0])?.name ?? '', 40)
  return new ImageResponse(
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '64px 72px',
        background: colours.paper,
        color: colours.ink,
        borderBottom: `24px solid ${colours.signal}`,
      }}
    >
      <div style={{ display: 'flex', fontSize: 34, letterSpacing: 2, color: colours.signal }}>
        {kicker.toUpperCase()}
      </div>
      <div
        style={{
          display: 'flex',
          fontSize: title.length > 80 ? 58 : 76,
          lineHeight: 1.12,
          wordBreak: 'break-word',
        }}
      >
        {title}
      </div>
      <div style={{ display: 'flex', fontSize: 34, color: colours.quiet }}>{words['site.name']}</div>
    </div>,
    { ...size, headers: { 'Cache-Control': 'public, max-age=60' } },
  )
}
