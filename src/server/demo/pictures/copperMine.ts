import { dataCentre, powerLine, siteDefinitions } from './desertSite.ts'
import { openPit, pitDefinitions } from './openPit.ts'
import { linear, n, type Point, picture, polyline, radial, repeat, seededRandom, softEllipse } from './svg.ts'

const WIDTH = 2400
const HEIGHT = 1350
const HORIZON = 520

/** A mountain range: a ridge of midpoint-displaced peaks, closed below the horizon. */
function range(seed: number, base: number, height: number, fill: string): string {
  const random = seededRandom(seed)
  let heights = [0.35, 0.8, 0.3, 0.65, 0.4, 0.9, 0.3]
  for (let spread = 0.32; heights.length < 190; spread *= 0.52) {
    heights = heights.flatMap((left, index) => {
      const right = heights[index + 1]
      return right === undefined ? [left] : [left, (left + right) / 2 + (random() - 0.5) * spread]
    })
  }
  const ridge = heights.map(
    (value, index): Point => [(index / (heights.length - 1)) * (WIDTH + 200) - 100, base - value * height],
  )
  return `<path d="${polyline([[-100, HORIZON + 90], ...ridge, [WIDTH + 100, HORIZON + 90]], true)}" fill="${fill}"/>`
}

/** Ocotillo: a fan of thin wands with fiery tips, black against the light. */
function ocotillo(x: number, y: number, size: number, seed: number): string {
  const random = seededRandom(seed)
  return repeat(11, (index) => {
    const lean = (index - 5) / 5 + (random() - 0.5) * 0.2
    const tipX = x + lean * size * 0.62
    const tipY = y - size * (1 - Math.abs(lean) * 0.22 - random() * 0.12)
    const bend = x + lean * size * 0.18
    return `<path d="M${n(x + lean * 12)} ${y}Q${n(bend)} ${n(y - size * 0.55)} ${n(tipX)} ${n(tipY)}" fill="none" stroke="#190b1b" stroke-width="${n(5 + random() * 4)}" stroke-linecap="round"/>
<path d="M${n(tipX)} ${n(tipY)}q${n(lean * 8)} -12 ${n(lean * 14)} -34" stroke="#e4572e" stroke-width="7" stroke-linecap="round" fill="none"/>`
  })
}

function foreground(): string {
  const random = seededRandom(9)
  const rim = Array.from({ length: 61 }, (_, index): Point => {
    const x = (index / 60) * (WIDTH + 80) - 40
    const sag = 1 - ((x - 1230) / 1270) ** 2
    return [x, 1190 + Math.max(0, sag) * 128 + (random() - 0.5) * 26]
  })
  const stones = repeat(70, () => {
    const x = random() * WIDTH
    const sag = Math.max(0, 1 - ((x - 1230) / 1270) ** 2)
    const y = 1222 + sag * 118 + random() * 90
    const size = 8 + random() * 34
    return `<path d="M${n(x - size)} ${n(y)}l${n(size * 0.4)} ${n(-size * 0.6)}l${n(size * 0.8)} ${n(-size * 0.1)}l${n(size * 0.7)} ${n(size * 0.7)}Z" fill="#120714"/>
<path d="M${n(x - size * 0.6)} ${n(y - size * 0.6)}l${n(size * 0.8)} ${n(-size * 0.1)}" stroke="#c9673f" stroke-opacity="0.5" stroke-width="3"/>`
  })
  return `<path d="${polyline([[-40, HEIGHT + 40], ...rim, [WIDTH + 40, HEIGHT + 40]], true)}" fill="url(#near)"/>
<path d="${polyline(rim)}" fill="none" stroke="#f08a4b" stroke-opacity="0.45" stroke-width="4"/>
${stones}${ocotillo(210, 1245, 470, 3)}${ocotillo(430, 1290, 270, 4)}${ocotillo(2230, 1255, 360, 5)}`
}

/** An open-pit copper mine at dusk with a data centre on its rim. */
export function copperMine(): string {
  const sun = { x: 1760, y: 452 }
  const definitions = [
    pitDefinitions,
    siteDefinitions,
    linear('sky', [
      [0, '#1c1b45'],
      [0.34, '#5a3168'],
      [0.62, '#c2506a'],
      [0.84, '#f58f5c'],
      [1, '#ffd28c'],
    ]),
    linear('plain', [
      [0, '#b65a4e'],
      [0.25, '#7c3a45'],
      [1, '#3a1a30'],
    ]),
    linear('near', [
      [0, '#3a1726'],
      [0.35, '#1c0b1a'],
      [1, '#0c0510'],
    ]),
    linear('dust', [
      [0, '#ffcf98', 0],
      [0.5, '#ffc38a', 0.55],
      [1, '#ff9d6b', 0],
    ]),
    radial('glow', [
      [0, '#fff7dc', 1],
      [0.12, '#ffe3a3', 0.85],
      [0.4, '#ffb25f', 0.35],
      [1, '#ff8b4d', 0],
    ]),
    radial('haze', [
      [0, '#ffd08a', 0.55],
      [1, '#ff8b4d', 0],
    ]),
    radial(
      'shade',
      [
        [0.55, '#12061a', 0],
        [1, '#12061a', 0.62],
      ],
      [0.52, 0.46],
      0.72,
    ),
  ].join('')
  const clouds = repeat(9, (index) => {
    const random = seededRandom(60 + index)
    const x = 200 + random() * 2000
    const y = 90 + index * 32
    return softEllipse(
      x,
      y,
      220 + random() * 420,
      2 * (5 + random() * 10) + 12,
      index < 4 ? '#e2688a' : '#ffbd84',
      0.3 + random() * 0.25,
    )
  })
  const body = `<rect width="${WIDTH}" height="${HORIZON + 40}" fill="url(#sky)"/>
${clouds}
<circle cx="${sun.x}" cy="${sun.y}" r="620" fill="url(#glow)"/>
<circle cx="${sun.x}" cy="${sun.y}" r="58" fill="#fffbe8"/>
${range(11, HORIZON - 16, 170, '#a9566f')}${range(23, HORIZON, 128, '#7f3f5e')}${range(37, HORIZON + 16, 84, '#5d2f4d')}
<circle cx="${sun.x}" cy="${sun.y + 20}" r="430" fill="url(#haze)"/>
<rect y="${HORIZON}" width="${WIDTH}" height="${HEIGHT - HORIZON}" fill="url(#plain)"/>
<rect y="${HORIZON - 40}" width="${WIDTH}" height="130" fill="url(#dust)"/>
${powerLine()}${dataCentre()}
${softEllipse(640, 545, 534, 36, '#1f0e26', 0.55)}
${openPit()}
${softEllipse(1200, 700, 1192, 162, '#ffb277', 0.16)}
${foreground()}
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#shade)"/>`
  return picture(WIDTH, HEIGHT, definitions, body)
}
