import {
  blur,
  linear,
  n,
  type Point,
  picture,
  polyline,
  radial,
  repeat,
  seededRandom,
  smoothLoop,
} from './svg.ts'

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

interface Bench {
  cx: number
  cy: number
  rx: number
  ry: number
  /** How high the wall below this edge is. */
  drop: number
}

const BENCHES = 9

function bench(level: number): Bench {
  const depth = level / (BENCHES - 1)
  const size = (1 - depth) ** 1.12
  return {
    cx: 1215 + depth * 80,
    cy: 1010 + depth * 92,
    rx: 290 + size * 1480,
    ry: 58 + size * 322,
    drop: 58 - depth * 18,
  }
}

/** The edge of a bench; neighbours share their bulges so that the terraces nest. */
function edge({ cx, cy, rx, ry }: Bench, level: number, shift = 0): string {
  const count = 40
  const points = Array.from({ length: count }, (_, index): Point => {
    const angle = (index / count) * Math.PI * 2
    const bulge =
      1 +
      0.045 * Math.sin(angle * 3 + 0.6 + level * 0.12) +
      0.028 * Math.sin(angle * 5 + 2.1 - level * 0.2) +
      0.012 * Math.sin(angle * 11 + level * 0.9)
    return [cx + Math.cos(angle) * rx * bulge, cy + shift + Math.sin(angle) * ry * bulge]
  })
  return smoothLoop(points)
}

const STRATA = [
  '#f0b27a',
  '#7d3a24',
  '#d9793f',
  '#4f8f86',
  '#5e2a24',
  '#e8955a',
  '#6fb3a4',
  '#8a452b',
  '#c7643a',
]

/** One terrace: the wall below its edge, with strata and rills, and the floor it leads down to. */
function terrace(level: number): string {
  const shape = bench(level)
  const random = seededRandom(700 + level)
  const strata = repeat(7, (index) => {
    const color = STRATA[(index * 2 + level * 3) % STRATA.length]
    const shift = shape.drop * ((index + 0.4) / 7)
    return `<path d="${edge(shape, level, shift)}" fill="none" stroke="${color}" stroke-width="${n(2.4 + random() * 5)}" stroke-opacity="${n(0.28 + random() * 0.3)}"/>`
  })
  const rills = repeat(150, () => {
    const angle = Math.PI + random() * Math.PI
    const x = shape.cx + Math.cos(angle) * shape.rx * 1.03
    const y = shape.cy + Math.sin(angle) * shape.ry * 1.03
    return `<path d="M${n(x)} ${n(y - 6)}l${n((random() - 0.5) * 10)} ${n(shape.drop * (0.5 + random() * 0.8))}" stroke="${random() < 0.55 ? '#2b1220' : '#ffd9a8'}" stroke-width="${n(1 + random() * 2.5)}" stroke-opacity="${n(0.12 + random() * 0.2)}"/>`
  })
  const tracks = repeat(3, (index) => {
    const inset = { ...shape, rx: shape.rx - 16 - index * 9, ry: shape.ry - 5 - index * 3 }
    return `<path d="${edge(inset, level, shape.drop)}" fill="none" stroke="#5a2b26" stroke-opacity="0.22" stroke-width="3"/>`
  })
  return `<clipPath id="bench${level}"><path d="${edge(shape, level)}"/></clipPath>
<g clip-path="url(#bench${level})">
<path d="${edge(shape, level)}" fill="url(#wall)"/>
${strata}${rills}
<path d="${edge(shape, level, shape.drop)}" fill="url(#floor)"/>
<path d="${edge(shape, level, shape.drop)}" fill="none" stroke="#2a0f1c" stroke-opacity="0.5" stroke-width="14" filter="url(#soft)"/>
${tracks}
</g>
<path d="${edge(shape, level)}" fill="none" stroke="url(#rim)" stroke-width="3.5"/>`
}

/** The data centre on the rim: long halls without windows, louvres, coolers on the roof, a strip of light. */
function dataCentre(): string {
  const random = seededRandom(42)
  const halls = [
    { x: 250, y: 430, width: 330, height: 100 },
    { x: 560, y: 404, width: 300, height: 126 },
    { x: 845, y: 442, width: 230, height: 88 },
  ]
  return halls
    .map(({ x, y, width, height }) => {
      const coolers = repeat(Math.floor(width / 34), (index) => {
        const left = x + 14 + index * 34
        return `<rect x="${left}" y="${y - 15}" width="22" height="16" fill="#2c1c3a"/><rect x="${left}" y="${y - 15}" width="22" height="3" fill="#ffb783" fill-opacity="0.75"/>`
      })
      const louvres = repeat(Math.floor(width / 11) - 1, (column) => {
        const left = x + 10 + column * 11
        return `<path d="M${left} ${y + 12}V${y + height * 0.52}" stroke="#6c4668" stroke-opacity="${n(0.35 + random() * 0.5)}" stroke-width="5"/>`
      })
      const lights = repeat(Math.floor(width / 20) - 1, (column) => {
        const left = x + 12 + column * 20
        const color = random() < 0.3 ? '#8ff3ea' : '#ffd59a'
        return random() < 0.8
          ? `<rect x="${left}" y="${n(y + height * 0.62)}" width="15" height="7" fill="${color}" fill-opacity="${n(0.45 + random() * 0.5)}"/>`
          : ''
      })
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="url(#hall)"/>
<rect x="${x}" y="${y}" width="${width}" height="4" fill="#ffc795" fill-opacity="0.8"/>
<rect x="${x + width - 5}" y="${y}" width="5" height="${height}" fill="#ffb27a" fill-opacity="0.65"/>${coolers}${louvres}${lights}
<rect x="${x + 8}" y="${n(y + height * 0.8)}" width="${width - 16}" height="2.5" fill="#59d6d0" fill-opacity="0.7"/>`
    })
    .join('')
}

/** A lattice tower of the power line, foot at (x, y). */
function pylon(x: number, y: number, scale: number): string {
  const lattice = repeat(6, (index) => {
    const low = -index * 22
    const half = 16 - index * 2.2
    return `M${n(-half)} ${low}L${n(half - 2.2)} ${low - 22}M${n(half)} ${low}L${n(-half + 2.2)} ${low - 22}`
  })
  return `<g transform="translate(${x} ${y}) scale(${scale})" stroke="#2d1a38" stroke-width="3" fill="none">
<path d="M-16 0L-2 -150L2 -150L16 0M-34 -104L34 -104M-26 -128L26 -128M-34 -104L0 -116L34 -104M-26 -128L0 -140L26 -128"/>
<path d="${lattice}" stroke-width="1.8"/></g>`
}

function powerLine(): string {
  const towers = [
    { x: 1190, y: 528, scale: 0.8 },
    { x: 1375, y: 520, scale: 0.62 },
    { x: 1520, y: 515, scale: 0.48 },
    { x: 1630, y: 511, scale: 0.37 },
  ]
  const wires = towers
    .flatMap((tower, index) => {
      const next = towers[index + 1]
      if (!next) return []
      return [-34, 34, -26, 26].map((arm, wire) => {
        const height = wire < 2 ? 104 : 128
        const from: Point = [tower.x + arm * tower.scale, tower.y - height * tower.scale]
        const to: Point = [next.x + arm * next.scale, next.y - height * next.scale]
        return `<path d="M${n(from[0])} ${n(from[1])}Q${n((from[0] + to[0]) / 2)} ${n((from[1] + to[1]) / 2 + 20)} ${n(to[0])} ${n(to[1])}"/>`
      })
    })
    .join('')
  const feed = [-34, 34, -26, 26]
    .map((arm, wire) => {
      const y = 528 - (wire < 2 ? 104 : 128) * 0.8
      return `<path d="M${n(1190 + arm * 0.8)} ${n(y)}Q1130 ${n(y + 40)} 1070 452"/>`
    })
    .join('')
  return `<g fill="none" stroke="#2d1a38" stroke-width="1.6">${wires}${feed}</g>${towers.map(({ x, y, scale }) => pylon(x, y, scale)).join('')}`
}

/** A haul truck seen from behind the left rear, on its bench. */
function truck(x: number, y: number, scale: number, flip = 1): string {
  return `<g transform="translate(${x} ${y}) scale(${scale * flip} ${scale})">
<ellipse cx="4" cy="3" rx="70" ry="9" fill="#1d0a18" fill-opacity="0.55"/>
<path d="M-62 -14L-52 -30L52 -30L58 -14Z" fill="#5b2c1d"/>
<path d="M-70 -58L30 -58L46 -44L60 -44L60 -38L38 -32L-50 -28Z" fill="#f0a83a"/>
<path d="M-70 -58L30 -58L46 -44L-62 -44Z" fill="#ffd27a"/>
<path d="M-58 -58C-40 -78 -22 -70 -8 -80C8 -76 18 -66 26 -58Z" fill="#a6532f"/>
<path d="M40 -40L62 -40L64 -22L42 -22Z" fill="#d98b2b"/><path d="M46 -38L60 -38L61 -30L47 -30Z" fill="#20182e"/>
<circle cx="-36" cy="-13" r="16" fill="#1b1020"/><circle cx="-36" cy="-13" r="7" fill="#6d5560"/>
<circle cx="44" cy="-13" r="14" fill="#1b1020"/><circle cx="44" cy="-13" r="6" fill="#6d5560"/>
<circle cx="65" cy="-24" r="3.5" fill="#fff6d8"/>
<path d="M66 -25L220 -44L220 12Z" fill="url(#beam)"/></g>`
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
  const deepest = bench(BENCHES - 1)
  const definitions = [
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
    linear('hall', [
      [0, '#4a2f55'],
      [1, '#2a1838'],
    ]),
    linear(
      'wall',
      [
        [0, '#ffa95f'],
        [0.2, '#e8743a'],
        [0.45, '#b34a26'],
        [0.72, '#6a2527'],
        [1, '#2a0e22'],
      ],
      [0, 0],
      [1, 0.06],
    ),
    linear(
      'floor',
      [
        [0, '#f7c8a0'],
        [0.3, '#cf8f78'],
        [0.62, '#8d5563'],
        [1, '#46263f'],
      ],
      [0, 0],
      [1, 0.3],
    ),
    linear(
      'rim',
      [
        [0, '#ffe2b0', 0.95],
        [0.5, '#ffb679', 0.7],
        [1, '#c1605a', 0.35],
      ],
      [0, 0],
      [1, 0],
    ),
    linear('water', [
      [0, '#bff7e6'],
      [0.4, '#39c0b3'],
      [1, '#0f5f71'],
    ]),
    linear('near', [
      [0, '#3a1726'],
      [0.35, '#1c0b1a'],
      [1, '#0c0510'],
    ]),
    linear(
      'beam',
      [
        [0, '#fff3c4', 0.6],
        [1, '#fff3c4', 0],
      ],
      [0, 0],
      [1, 0],
    ),
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
    blur('soft', 9),
    blur('wide', 26),
  ].join('')
  const clouds = repeat(9, (index) => {
    const random = seededRandom(60 + index)
    const x = 200 + random() * 2000
    const y = 90 + index * 32
    return `<ellipse cx="${n(x)}" cy="${y}" rx="${n(220 + random() * 420)}" ry="${n(5 + random() * 10)}" fill="${index < 4 ? '#e2688a' : '#ffbd84'}" fill-opacity="${n(0.2 + random() * 0.25)}"/>`
  })
  const body = `<rect width="${WIDTH}" height="${HORIZON + 40}" fill="url(#sky)"/>
<g filter="url(#soft)">${clouds}</g>
<circle cx="${sun.x}" cy="${sun.y}" r="620" fill="url(#glow)"/>
<circle cx="${sun.x}" cy="${sun.y}" r="58" fill="#fffbe8"/>
${range(11, HORIZON - 16, 170, '#a9566f')}${range(23, HORIZON, 128, '#7f3f5e')}${range(37, HORIZON + 16, 84, '#5d2f4d')}
<circle cx="${sun.x}" cy="${sun.y + 20}" r="430" fill="url(#haze)"/>
<rect y="${HORIZON}" width="${WIDTH}" height="${HEIGHT - HORIZON}" fill="url(#plain)"/>
<rect y="${HORIZON - 40}" width="${WIDTH}" height="130" fill="url(#dust)"/>
${powerLine()}${dataCentre()}
<ellipse cx="640" cy="545" rx="520" ry="22" fill="#1f0e26" fill-opacity="0.55" filter="url(#soft)"/>
${repeat(BENCHES, terrace)}
<g><ellipse cx="${deepest.cx}" cy="${n(deepest.cy + deepest.drop + 4)}" rx="205" ry="36" fill="url(#water)"/>
<ellipse cx="${deepest.cx}" cy="${n(deepest.cy + deepest.drop + 4)}" rx="205" ry="36" fill="none" stroke="#f7d9a4" stroke-width="3" stroke-opacity="0.7"/>
<ellipse cx="${deepest.cx + 60}" cy="${n(deepest.cy + deepest.drop - 8)}" rx="90" ry="7" fill="#fff4cf" fill-opacity="0.8"/></g>
${truck(640, 868, 0.66)}${truck(1690, 792, 0.46, -1)}${truck(1010, 1018, 0.52)}
<ellipse cx="1200" cy="700" rx="1150" ry="120" fill="#ffb277" fill-opacity="0.16" filter="url(#wide)"/>
${foreground()}
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#shade)"/>`
  return picture(WIDTH, HEIGHT, definitions, body)
}
