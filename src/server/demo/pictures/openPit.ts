import { linear, n, type Point, repeat, seededRandom, smoothLoop } from './svg.ts'

/** Gradients that the pit needs in the document's definitions. */
export const pitDefinitions = [
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
  linear(
    'beam',
    [
      [0, '#fff3c4', 0.6],
      [1, '#fff3c4', 0],
    ],
    [0, 0],
    [1, 0],
  ),
].join('')

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
  // The shadow at the wall's foot, soft without a filter: nine blurs of this size would take most of the drawing time.
  const foot = repeat(5, (index) => {
    return `<path d="${edge(shape, level, shape.drop)}" fill="none" stroke="#2a0f1c" stroke-opacity="0.13" stroke-width="${6 + index * 6}"/>`
  })
  return `<clipPath id="bench${level}"><path d="${edge(shape, level)}"/></clipPath>
<g clip-path="url(#bench${level})">
<path d="${edge(shape, level)}" fill="url(#wall)"/>
${strata}${rills}
<path d="${edge(shape, level, shape.drop)}" fill="url(#floor)"/>
${foot}
${tracks}
</g>
<path d="${edge(shape, level)}" fill="none" stroke="url(#rim)" stroke-width="3.5"/>`
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

/** The terraces of an open pit, trucks on their benches, a pool on the ground. */
export function openPit(): string {
  const deepest = bench(BENCHES - 1)
  return `${repeat(BENCHES, terrace)}
<g><ellipse cx="${deepest.cx}" cy="${n(deepest.cy + deepest.drop + 4)}" rx="205" ry="36" fill="url(#water)"/>
<ellipse cx="${deepest.cx}" cy="${n(deepest.cy + deepest.drop + 4)}" rx="205" ry="36" fill="none" stroke="#f7d9a4" stroke-width="3" stroke-opacity="0.7"/>
<ellipse cx="${deepest.cx + 60}" cy="${n(deepest.cy + deepest.drop - 8)}" rx="90" ry="7" fill="#fff4cf" fill-opacity="0.8"/></g>
${truck(640, 868, 0.66)}${truck(1690, 792, 0.46, -1)}${truck(1010, 1018, 0.52)}`
}
