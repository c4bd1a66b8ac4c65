import { type BikePaint, bikeDefinitions, cargoBike } from './cargoBike.ts'
import { linear, n, type Point, picture, polyline, radial, repeat, seededRandom, softEllipse } from './svg.ts'

const WIDTH = 2400
const HEIGHT = 1350
const WATERLINE = 790
const QUAY = 985
const SUN_X = 1225

const DUSK_PAINT: BikePaint = {
  frame: '#d9553a',
  frameLight: '#ffd0a8',
  frameDark: '#6f2030',
  canvas: '#24404f',
  canvasLight: '#47707a',
}

/** A row of gabled warehouses with lit windows, standing on the waterline. */
function warehouses(
  seed: number,
  from: number,
  to: number,
  scale: number,
  fill: string,
  glow: number,
): string {
  const random = seededRandom(seed)
  const houses: string[] = []
  for (let x = from; x < to; ) {
    const width = (95 + random() * 70) * scale
    const height = (170 + random() * 120) * scale
    const top = WATERLINE - height
    const gable = width * (0.42 + random() * 0.2)
    const outline: Point[] = [
      [x, WATERLINE],
      [x, top],
      [x + width * 0.14, top],
      [x + width * 0.14, top - gable * 0.35],
      [x + width * 0.3, top - gable * 0.35],
      [x + width * 0.5, top - gable],
      [x + width * 0.7, top - gable * 0.35],
      [x + width * 0.86, top - gable * 0.35],
      [x + width * 0.86, top],
      [x + width, top],
      [x + width, WATERLINE],
    ]
    const columns = Math.max(3, Math.floor(width / (26 * scale)))
    const rows = Math.floor(height / (40 * scale))
    const windows = repeat(columns * rows, (index) => {
      if (random() > glow) return ''
      const column = index % columns
      const row = Math.floor(index / columns)
      return `<rect x="${n(x + ((column + 0.5) / columns) * width - 5 * scale)}" y="${n(top + 14 * scale + row * 40 * scale)}" width="${n(10 * scale)}" height="${n(19 * scale)}" rx="${n(5 * scale)}" fill="#ffcf7d" fill-opacity="${n(0.4 + random() * 0.6)}"/>`
    })
    houses.push(
      `<path d="${polyline(outline, true)}" fill="${fill}"/><path d="M${n(x + width)} ${n(top)}V${WATERLINE}" stroke="#ff9d6c" stroke-opacity="0.25" stroke-width="${n(3 * scale)}"/>${windows}`,
    )
    x += width + (random() < 0.25 ? 26 * scale : 0)
  }
  return houses.join('')
}

/** A container crane at rest, its boom raised. */
function crane(x: number, scale: number, color: string): string {
  return `<g transform="translate(${x} ${WATERLINE}) scale(${scale})" fill="none" stroke="${color}" stroke-linejoin="round">
<path d="M0 0L14 -210M150 0L136 -210M6 -90H144M14 -210H136" stroke-width="12"/><path d="M6 -90L136 -210M144 -90L14 -210" stroke-width="5"/>
<path d="M-130 -222H200" stroke-width="14"/><path d="M60 -222L75 -372L150 -222M75 -372L-120 -226" stroke-width="8"/>
<path d="M200 -222L360 -470" stroke-width="12"/><path d="M75 -372L345 -446M75 -372L290 -362" stroke-width="4"/>
<rect x="30" y="-262" width="70" height="36" fill="${color}"/></g><circle cx="${n(x + 360 * scale)}" cy="${n(WATERLINE - 470 * scale)}" r="5" fill="#ff6a55"/>`
}

function water(): string {
  const random = seededRandom(5)
  const glints = repeat(210, () => {
    const depth = random() ** 1.4
    const y = WATERLINE + 5 + depth * (QUAY - WATERLINE - 10)
    const nearSun = random() < 0.62
    const x = nearSun ? SUN_X + (random() - 0.5) * (150 + depth * 420) : random() * WIDTH
    return `<rect x="${n(x)}" y="${n(y)}" width="${n(20 + random() * (50 + depth * 90))}" height="${n(1.5 + depth * 3.5)}" rx="2" fill="${nearSun ? '#ffe0a0' : '#f0a590'}" fill-opacity="${n(0.2 + random() * 0.5)}"/>`
  })
  return `<rect y="${WATERLINE}" width="${WIDTH}" height="${QUAY - WATERLINE}" fill="url(#water)"/>${glints}`
}

/** Wet granite setts in perspective: rows that grow toward the viewer. */
function setts(): string {
  const random = seededRandom(77)
  const rows: string[] = []
  let y = QUAY + 34
  for (let height = 17; y < HEIGHT; height *= 1.2) {
    const width = height * 3.1
    const offset = random() * width
    const count = Math.ceil(WIDTH / width) + 2
    const row = repeat(count, (index) => {
      const x = index * width - offset
      const near = 1 - Math.min(1, Math.abs(x - SUN_X) / 900)
      const light = random()
      return `<rect x="${n(x + 2)}" y="${n(y + 2)}" width="${n(width - 4)}" height="${n(height - 4)}" rx="${n(height * 0.2)}" fill="${light < 0.5 ? '#4a3b55' : '#56445f'}" fill-opacity="${n(0.55 + light * 0.3)}"/><rect x="${n(x + 6)}" y="${n(y + 3)}" width="${n(width - 12)}" height="${n(height * 0.14)}" rx="2" fill="#ffc08a" fill-opacity="${n(0.1 + near * 0.55 * random())}"/>`
    })
    rows.push(row)
    y += height
  }
  return `<rect y="${QUAY}" width="${WIDTH}" height="${HEIGHT - QUAY}" fill="url(#quay)"/>${rows.join('')}
<rect y="${QUAY - 6}" width="${WIDTH}" height="42" fill="#6b5163"/><rect y="${QUAY - 6}" width="${WIDTH}" height="6" fill="#ffca96" fill-opacity="0.7"/><rect y="${QUAY + 30}" width="${WIDTH}" height="9" fill="#21152b" fill-opacity="0.7"/>`
}

function bollard(x: number): string {
  return `<g transform="translate(${x} ${QUAY + 26})"><ellipse cx="0" cy="6" rx="60" ry="9" fill="#150c1c" fill-opacity="0.6"/>
<path d="M-34 4C-26 -30 -26 -60 -32 -84H32C26 -60 26 -30 34 4Z" fill="#2c1f37"/><rect x="-48" y="-110" width="96" height="32" rx="15" fill="#3a2a45"/>
<path d="M-30 -84C-24 -60 -24 -30 -32 2" stroke="#ffb98a" stroke-opacity="0.75" stroke-width="5" fill="none"/><rect x="-44" y="-108" width="84" height="6" rx="3" fill="#ffcf9e" fill-opacity="0.8"/></g>`
}

function gull(x: number, y: number, size: number): string {
  return `<path d="M${x - size} ${n(y - size * 0.35)}Q${n(x - size * 0.45)} ${n(y - size * 0.5)} ${x} ${y}Q${n(x + size * 0.45)} ${n(y - size * 0.55)} ${x + size} ${n(y - size * 0.3)}" fill="none" stroke="#3b2446" stroke-width="${n(size * 0.13)}" stroke-linecap="round"/>`
}

/** A loaded cargo bike on a quay at dusk: warehouses, cranes and low sun behind it. */
export function harbourDusk(): string {
  const sun = { x: SUN_X, y: 668 }
  const definitions = [
    bikeDefinitions,
    linear('sky', [
      [0, '#20306b'],
      [0.3, '#5b4a8f'],
      [0.58, '#c4688f'],
      [0.8, '#fb9b72'],
      [1, '#ffdc9a'],
    ]),
    linear('water', [
      [0, '#f3a37c'],
      [0.35, '#9d5f83'],
      [1, '#352a58'],
    ]),
    linear('quay', [
      [0, '#3b2c46'],
      [1, '#1d1526'],
    ]),
    radial('glow', [
      [0, '#fff6d6', 1],
      [0.14, '#ffe1a0', 0.8],
      [0.45, '#ffb06a', 0.3],
      [1, '#ff8a60', 0],
    ]),
    radial('pool', [
      [0, '#ffe4a6', 0.6],
      [1, '#ffcf7d', 0],
    ]),
    radial(
      'shade',
      [
        [0.5, '#120a1c', 0],
        [1, '#120a1c', 0.6],
      ],
      [0.5, 0.5],
      0.75,
    ),
    linear(
      'beam',
      [
        [0, '#fff2c0', 0.55],
        [1, '#fff2c0', 0],
      ],
      [0, 0],
      [1, 0],
    ),
    linear('mist', [
      [0, '#ffc08a', 0],
      [0.5, '#ffc08a', 0.24],
      [1, '#ffc08a', 0],
    ]),
  ].join('')
  const random = seededRandom(31)
  const clouds = repeat(12, (index) => {
    const y = 90 + index * 38
    return softEllipse(
      random() * WIDTH,
      y,
      200 + random() * 430,
      2 * (6 + random() * 15) + 12,
      index < 5 ? '#b876a8' : '#ffc08c',
      0.26 + random() * 0.28,
    )
  })
  const bike = cargoBike(DUSK_PAINT, true)
  const origin = { x: 850, y: 1210 }
  const body = `<rect width="${WIDTH}" height="${WATERLINE + 4}" fill="url(#sky)"/>${clouds}
<circle cx="${sun.x}" cy="${sun.y}" r="620" fill="url(#glow)"/><circle cx="${sun.x}" cy="${sun.y}" r="62" fill="#fffbe6"/>
${crane(120, 1.0, '#8e557f')}${crane(1820, 0.86, '#8e557f')}${crane(2080, 1.05, '#77476f')}
${warehouses(8, -40, 960, 0.72, '#7b4a74', 0.35)}${warehouses(15, 1370, 2440, 0.72, '#7b4a74', 0.35)}
${warehouses(21, -60, 560, 1.05, '#4b2d56', 0.4)}${warehouses(28, 1520, 2460, 1.05, '#4b2d56', 0.45)}
<rect y="${WATERLINE - 130}" width="${WIDTH}" height="240" fill="url(#mist)"/>
${water()}${gull(420, 300, 34)}${gull(520, 250, 24)}${gull(1080, 210, 28)}${gull(1190, 330, 18)}
${setts()}${bollard(300)}${bollard(2150)}
${softEllipse(1420, 1222, 776, 46, '#0d0714', 0.65)}
${softEllipse(850, 1212, 141, 21, '#07030a', 0.8)}${softEllipse(1859, 1212, 141, 21, '#07030a', 0.8)}
<g transform="translate(${origin.x} ${origin.y + 4}) scale(0.82 -0.34)" opacity="0.13">${bike}</g>
<path d="M1945 735L2500 820V1150L1945 770Z" fill="url(#beam)"/><ellipse cx="2230" cy="1215" rx="260" ry="40" fill="url(#pool)"/>
<g transform="translate(${origin.x} ${origin.y}) scale(0.82)">${bike}</g>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#shade)"/>`
  return picture(WIDTH, HEIGHT, definitions, body)
}
