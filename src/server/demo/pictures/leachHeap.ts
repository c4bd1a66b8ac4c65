import { linear, n, type Point, picture, polyline, radial, repeat, seededRandom, softEllipse } from './svg.ts'

const WIDTH = 2400
const HEIGHT = 1350
const GROUND = 930

const LIFTS = [
  { left: 120, right: 1330, top: 760, foot: GROUND },
  { left: 270, right: 1180, top: 600, foot: 760 },
  { left: 420, right: 1030, top: 440, foot: 600 },
]

/** One lift of the heap: crushed ore with a sloping flank. */
function lift({ left, right, top, foot }: (typeof LIFTS)[number], seed: number): string {
  const random = seededRandom(seed)
  const slope = (foot - top) * 0.75
  const outline: Point[] = [
    [left, foot],
    [left + slope, top],
    [right - slope, top],
    [right, foot],
  ]
  const stones = repeat(520, () => {
    const depth = random()
    const y = top + depth * (foot - top)
    const edge = slope * (1 - depth)
    const x = left + edge + random() * (right - left - 2 * edge)
    const size = 5 + random() * 15
    const color = ['#e89a62', '#b9633c', '#8a4530', '#d98350', '#6b3430', '#5fa596', '#f4bd8a'][
      Math.floor(random() * 7)
    ]
    return `<path d="M${n(x - size)} ${n(y + size * 0.5)}L${n(x - size * 0.4)} ${n(y - size * 0.6)}L${n(x + size * 0.6)} ${n(y - size * 0.5)}L${n(x + size)} ${n(y + size * 0.4)}Z" fill="${color}" fill-opacity="${n(0.35 + random() * 0.5)}"/>`
  })
  return `<path d="${polyline(outline, true)}" fill="url(#ore)"/><clipPath id="lift${seed}"><path d="${polyline(outline, true)}"/></clipPath><g clip-path="url(#lift${seed})">${stones}</g>
<path d="${polyline(outline, true)}" fill="url(#oreLight)"/>
<path d="M${left + slope} ${top}H${right - slope}" stroke="#ffe3bd" stroke-width="5"/>`
}

/** Pipes along the top that let the solution drip into the heap. */
function irrigation(): string {
  const random = seededRandom(19)
  const { left, right, top } = LIFTS[2] ?? { left: 0, right: 0, top: 0 }
  const drips = repeat(11, (index) => {
    const x = left + 150 + index * ((right - left - 300) / 10)
    const path = Array.from({ length: 9 }, (_, step) => {
      const sway = (random() - 0.5) * 36
      return `${step === 0 ? 'M' : 'L'}${n(x + sway)} ${n(top + 8 + step * 58)}`
    }).join('')
    return `<path d="${path}" fill="none" stroke="#7ff0dc" stroke-opacity="0.5" stroke-width="5" stroke-linejoin="round" stroke-linecap="round" stroke-dasharray="2 15"/>
<path d="M${n(x)} ${top - 46}V${top - 26}" stroke="#39474f" stroke-width="7"/><path d="M${n(x)} ${top - 24}c-9 12 -9 20 0 20s9 -8 0 -20" fill="#8ff5e4"/>`
  })
  return `${drips}<path d="M${left + 110} ${top - 50}H${right - 110}" stroke="#2d3a42" stroke-width="18" stroke-linecap="round"/><path d="M${left + 110} ${top - 55}H${right - 110}" stroke="#9fb6bf" stroke-width="4" stroke-linecap="round"/>`
}

/** The look through the lens: a grain of ore with rod-shaped microbes at work on it. */
function lens(x: number, y: number, radius: number): string {
  const random = seededRandom(88)
  const specks = repeat(90, () => {
    const angle = random() * Math.PI * 2
    const distance = Math.sqrt(random()) * radius
    return `<circle cx="${n(x + Math.cos(angle) * distance)}" cy="${n(y + Math.sin(angle) * distance)}" r="${n(2 + random() * 6)}" fill="#c8fff2" fill-opacity="${n(0.08 + random() * 0.25)}"/>`
  })
  const microbes = repeat(13, (index) => {
    const angle = (index / 13) * Math.PI * 2 + random() * 0.2
    const distance = radius * (0.5 + random() * 0.38)
    const turn = (angle * 180) / Math.PI + (random() - 0.5) * 130
    const size = 0.75 + random() * 0.55
    return `<g transform="translate(${n(x + Math.cos(angle) * distance)} ${n(y + Math.sin(angle) * distance)}) rotate(${n(turn)}) scale(${size.toFixed(2)})">
<path d="M-40 0C-62 -14 -70 14 -94 2" fill="none" stroke="#ffe9a8" stroke-opacity="0.7" stroke-width="3.5"/>
<rect x="-42" y="-19" width="84" height="38" rx="19" fill="url(#microbe)"/><rect x="-30" y="-14" width="56" height="8" rx="4" fill="#ffffff" fill-opacity="0.55"/>
<circle cx="-12" cy="6" r="5" fill="#a55a1c" fill-opacity="0.6"/><circle cx="12" cy="7" r="4" fill="#a55a1c" fill-opacity="0.6"/></g>`
  })
  const grain = polyline(
    [
      [x - 150, y + 40],
      [x - 110, y - 100],
      [x + 10, y - 150],
      [x + 130, y - 90],
      [x + 160, y + 50],
      [x + 60, y + 140],
      [x - 80, y + 130],
    ],
    true,
  )
  return `${softEllipse(x, y + 10, radius * 1.35, radius * 1.35, '#17303b', 0.9)}
<path d="M${x - radius - 10} ${y + radius * 0.5}L760 690L${x - radius * 0.4} ${y + radius}" fill="#d9fff6" fill-opacity="0.16"/>
<circle cx="${x}" cy="${y}" r="${radius}" fill="url(#lens)"/><clipPath id="lensClip"><circle cx="${x}" cy="${y}" r="${radius}"/></clipPath>
<g clip-path="url(#lensClip)">${specks}<path d="${grain}" fill="url(#grain)"/>
<path d="M${x - 110} ${y - 100}L${x - 30} ${y - 10}L${x + 10} ${y - 150}M${x - 30} ${y - 10}L${x + 160} ${y + 50}M${x - 30} ${y - 10}L${x - 80} ${y + 130}" stroke="#ffe2b5" stroke-opacity="0.5" stroke-width="5" fill="none"/>
<path d="M${x - 130} ${y + 46}l60 -18l70 30l90 -24" stroke="#59c7b2" stroke-width="12" fill="none" stroke-opacity="0.8"/>${microbes}
<path d="M${x - radius * 0.8} ${y - radius * 0.35}A${radius * 0.9} ${radius * 0.9} 0 0 1 ${x + radius * 0.1} ${y - radius * 0.85}" stroke="#ffffff" stroke-opacity="0.3" stroke-width="26" stroke-linecap="round" fill="none"/></g>
<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="#20343f" stroke-width="20"/><circle cx="${x}" cy="${y}" r="${radius + 8}" fill="none" stroke="#f6d7a8" stroke-width="6"/>`
}

/** Sheets of copper hanging in the electrowinning cell; one is lifted out. */
function cathodes(): string {
  const sheet = (x: number, y: number, width: number, height: number) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="url(#copper)"/><path d="M${x + width * 0.12} ${y + height - 8}L${x + width * 0.46} ${y + 8}h${n(width * 0.14)}L${x + width * 0.26} ${y + height - 8}Z" fill="#fff0dc" fill-opacity="0.45"/>
<path d="M${x + 22} ${y}V${y - 34}M${x + width - 22} ${y}V${y - 34}" stroke="#2f3b44" stroke-width="9"/><rect x="${x - 14}" y="${y - 44}" width="${width + 28}" height="13" rx="6" fill="#4c5b65"/>`
  const dipped = repeat(5, (index) => {
    const x = 1790 + index * 104
    return `<rect x="${x}" y="770" width="16" height="150" fill="url(#copper)"/><rect x="${x - 12}" y="762" width="40" height="12" rx="5" fill="#4c5b65"/>`
  })
  return `<path d="M1700 420H2290" stroke="#35444e" stroke-width="26"/><path d="M1700 412H2290" stroke="#8ea3ae" stroke-width="5"/><path d="M1726 420V${GROUND}M2264 420V${GROUND}" stroke="#35444e" stroke-width="22"/>
<path d="M1986 432V486M2024 432V486" stroke="#20292f" stroke-width="8"/><rect x="1954" y="402" width="102" height="46" rx="10" fill="#f0a83a"/>
${sheet(1895, 530, 220, 210)}
<g fill="#7ff0dc"><path d="M1930 748c-9 12 -9 20 0 20s9 -8 0 -20"/><path d="M2062 744c-9 12 -9 20 0 20s9 -8 0 -20"/></g>
${dipped}<path d="M1680 800H2310L2290 ${GROUND}H1700Z" fill="url(#tank)"/><rect x="1668" y="788" width="654" height="24" rx="8" fill="#4d606b"/><rect x="1668" y="788" width="654" height="6" rx="3" fill="#b7cad3"/>
<path d="M1716 846H2274L2264 912H1726Z" fill="url(#pls)" fill-opacity="0.85"/>`
}

/** How bioleaching works, as a scene: heap, microbes under the lens, pond, copper sheets. */
export function leachHeap(): string {
  const definitions = [
    linear('sky', [
      [0, '#7cc4cf'],
      [0.55, '#cfe5d8'],
      [1, '#fbe9c9'],
    ]),
    linear('ground', [
      [0, '#c98a5a'],
      [0.12, '#8f5a45'],
      [1, '#3b2630'],
    ]),
    linear('ore', [
      [0, '#cf8250'],
      [1, '#8b4a35'],
    ]),
    linear(
      'oreLight',
      [
        [0, '#fff1d0', 0.42],
        [0.45, '#fff1d0', 0],
        [1, '#2d0f1c', 0.45],
      ],
      [0, 0],
      [1, 0.4],
    ),
    linear('pls', [
      [0, '#8ff5e0'],
      [0.5, '#2fb7ac'],
      [1, '#0e6a75'],
    ]),
    linear('tank', [
      [0, '#5f7683'],
      [1, '#2c3b45'],
    ]),
    linear(
      'copper',
      [
        [0, '#ffd2a6'],
        [0.3, '#ee8f56'],
        [0.65, '#c25c30'],
        [1, '#8b3a22'],
      ],
      [0, 0],
      [1, 1],
    ),
    linear(
      'grain',
      [
        [0, '#e7a570'],
        [0.5, '#a8583a'],
        [1, '#572a2b'],
      ],
      [0, 0],
      [1, 1],
    ),
    linear('microbe', [
      [0, '#ffe08a'],
      [1, '#e08a2d'],
    ]),
    radial('lens', [
      [0, '#1f6f74'],
      [0.7, '#124851'],
      [1, '#0b2a33'],
    ]),
    radial('sun', [
      [0, '#fffbe9', 1],
      [0.2, '#fff1c4', 0.7],
      [1, '#fff1c4', 0],
    ]),
    linear('liner', [
      [0, '#2c3940'],
      [1, '#141c20'],
    ]),
    radial(
      'shade',
      [
        [0.6, '#1d1014', 0],
        [1, '#1d1014', 0.42],
      ],
      [0.5, 0.45],
      0.78,
    ),
    linear('haze', [
      [0, '#fff0cf', 0],
      [1, '#fff0cf', 0.5],
    ]),
  ].join('')
  const random = seededRandom(4)
  const strata = repeat(7, (index) => {
    const y = GROUND + 70 + index * 58
    const points = Array.from({ length: 25 }, (_, step): Point => [step * 100, y + (random() - 0.5) * 22])
    return `<path d="${polyline(points)}" fill="none" stroke="${['#e0a06c', '#5d3a3c', '#6aa79b', '#a8694c', '#4a2c34', '#c98a5a', '#35222c'][index]}" stroke-opacity="0.35" stroke-width="${n(8 + random() * 16)}"/>`
  })
  const mountains = `<path d="M-20 640L200 520L380 590L640 450L900 580L1180 480L1420 570L1700 430L1960 560L2200 470L2420 600V${GROUND}H-20Z" fill="#a9b9b4"/><path d="M-20 720L300 620L600 690L980 600L1400 700L1800 610L2420 710V${GROUND}H-20Z" fill="#c9ab8c"/>`
  const body = `<rect width="${WIDTH}" height="${GROUND}" fill="url(#sky)"/><circle cx="380" cy="230" r="460" fill="url(#sun)"/><circle cx="380" cy="230" r="70" fill="#fffdf2"/>
${mountains}<rect y="${GROUND - 240}" width="${WIDTH}" height="240" fill="url(#haze)"/>
<rect y="${GROUND}" width="${WIDTH}" height="${HEIGHT - GROUND}" fill="url(#ground)"/>${strata}
${LIFTS.map((shape, index) => lift(shape, 201 + index)).join('')}${irrigation()}
<path d="M90 ${GROUND - 6}L1360 ${GROUND + 14}L1420 ${GROUND + 26}V${GROUND + 44}L80 ${GROUND + 18}Z" fill="url(#liner)"/><path d="M90 ${GROUND - 6}L1360 ${GROUND + 14}" stroke="#8ff5e0" stroke-width="6" stroke-opacity="0.85"/>
<path d="M1330 ${GROUND + 10}C1400 ${GROUND + 150} 1700 ${GROUND + 150} 1780 ${GROUND + 10}Z" fill="url(#liner)"/><path d="M1348 ${GROUND + 24}C1420 ${GROUND + 128} 1690 ${GROUND + 128} 1762 ${GROUND + 24}Z" fill="url(#pls)"/><path d="M1400 ${GROUND + 34}H1600M1500 ${GROUND + 54}H1700" stroke="#e8fffa" stroke-opacity="0.7" stroke-width="6" stroke-linecap="round"/>
<path d="M1640 ${GROUND + 60}V${GROUND + 170}H2000V${GROUND}" fill="none" stroke="#35444e" stroke-width="30" stroke-linejoin="round"/><path d="M1640 ${GROUND + 60}V${GROUND + 170}H2000V${GROUND}" fill="none" stroke="#64e0cd" stroke-width="12" stroke-linejoin="round" stroke-dasharray="26 20"/>
${cathodes()}${lens(1390, 400, 270)}
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#shade)"/>`
  return picture(WIDTH, HEIGHT, definitions, body)
}
