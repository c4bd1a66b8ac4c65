import { linear, n, type Point, picture, polyline, radial, repeat, softEllipse } from './svg.ts'

const WIDTH = 2400
const HEIGHT = 1350

/** Isometric projection: x to the lower right, y to the lower left, z up; origin in screen coordinates. */
function projector(originX: number, originY: number) {
  return (x: number, y: number, z = 0): Point => [originX + (x - y) * 0.866, originY + (x + y) * 0.5 - z]
}

type Project = ReturnType<typeof projector>

interface Faces {
  top: string
  left: string
  right: string
}

/** A box with one corner at (x, y, z). */
function box(
  project: Project,
  [x, y, z]: readonly [number, number, number],
  [width, depth, height]: readonly [number, number, number],
  { top, left, right }: Faces,
): string {
  const face = (points: readonly Point[], fill: string) =>
    `<path d="${polyline(points, true)}" fill="${fill}"/>`
  const [x2, y2, z2] = [x + width, y + depth, z + height]
  return (
    face([project(x, y2, z2), project(x2, y2, z2), project(x2, y2, z), project(x, y2, z)], left) +
    face([project(x2, y, z2), project(x2, y2, z2), project(x2, y2, z), project(x2, y, z)], right) +
    face([project(x, y, z2), project(x2, y, z2), project(x2, y2, z2), project(x, y2, z2)], top) +
    `<path d="${polyline([project(x, y2, z2), project(x2, y2, z2), project(x2, y, z2)])}" fill="none" stroke="#ffffff" stroke-opacity="0.55" stroke-width="3"/>`
  )
}

/** A parallelogram that lies in the plane y = constant (faces the lower left). */
function panel(project: Project, y: number, [x1, x2]: Point, [z1, z2]: Point, fill: string): string {
  return `<path d="${polyline([project(x1, y, z2), project(x2, y, z2), project(x2, y, z1), project(x1, y, z1)], true)}" fill="${fill}"/>`
}

/** A panel that lies in the plane x = constant (faces the lower right). */
function sidePanel(project: Project, x: number, [y1, y2]: Point, [z1, z2]: Point, fill: string): string {
  return `<path d="${polyline([project(x, y1, z2), project(x, y2, z2), project(x, y2, z1), project(x, y1, z1)], true)}" fill="${fill}"/>`
}

/** The island that each copy stands on. */
function island(x: number, y: number, hue: Faces, shadow = '#31514f'): string {
  const project = projector(x, y)
  const under: Faces = { top: hue.left, left: hue.left, right: hue.right }
  return `${softEllipse(x, y + 150, 372, 176, shadow, 0.7)}
${box(project, [-170, -170, -46], [340, 340, 40], under)}${box(project, [-170, -170, -6], [340, 340, 22], hue)}`
}

function laptop(x: number, y: number): string {
  const project = projector(x, y)
  const keys = repeat(4, (row) =>
    repeat(9, (column) => {
      const left = -104 + column * 23
      const back = -18 + row * 22
      return `<path d="${polyline([project(left, back, 33), project(left + 18, back, 33), project(left + 18, back + 17, 33), project(left, back + 17, 33)], true)}" fill="#33484c"/>`
    }),
  )
  const screen = [
    project(-120, -56, 30),
    project(120, -56, 30),
    project(120, -100, 210),
    project(-120, -100, 210),
  ]
  const inner = [
    project(-108, -58, 42),
    project(108, -58, 42),
    project(108, -98, 200),
    project(-108, -98, 200),
  ]
  const line = (height: number, from: number, to: number, color: string) =>
    `<path d="${polyline([project(from, -58 - (height - 42) * 0.253, height), project(to, -58 - (height - 42) * 0.253, height)])}" stroke="${color}" stroke-width="11" stroke-linecap="round"/>`
  return `${box(project, [-120, -50, 16], [240, 160, 14], { top: '#c7d3d3', left: '#8b9c9d', right: '#6f8183' })}${keys}
<path d="${polyline(screen, true)}" fill="#5d7073"/><path d="${polyline(inner, true)}" fill="url(#glass)"/>
${line(172, -84, 10, '#ffcb8a')}${line(142, -84, 70, '#a9e8d6')}${line(114, -84, 40, '#a9e8d6')}${line(86, -84, 84, '#6dbfae')}`
}

function drives(x: number, y: number): string {
  const project = projector(x, y)
  const bays = repeat(4, (index) => {
    const left = -96 + index * 48
    const [ledX, ledY] = project(left + 20, 82, 44)
    return `${panel(project, 82, [left, left + 40], [32, 150], '#233236')}${panel(project, 82, [left + 5, left + 35], [134, 140], '#7c9499')}<circle cx="${n(ledX)}" cy="${n(ledY)}" r="5.5" fill="#7ff5c4"/><circle cx="${n(ledX)}" cy="${n(ledY)}" r="16" fill="#7ff5c4" fill-opacity="0.22"/>`
  })
  const slits = repeat(6, (index) => {
    const back = -60 + index * 22
    return sidePanel(project, 108, [back, back + 9], [50, 140], '#18262a')
  })
  return `${box(project, [-108, -84, 16], [216, 166, 150], { top: '#5c7378', left: '#3a4d52', right: '#2a3a3e' })}${bays}${slits}`
}

/** A house far away, with a strong box in its open doorway. */
function elsewhere(x: number, y: number): string {
  const project = projector(x, y)
  const roofLeft = [
    project(-120, 116, 150),
    project(120, 116, 150),
    project(120, 0, 250),
    project(-120, 0, 250),
  ]
  const gable = [project(108, -100, 146), project(108, 100, 146), project(108, 0, 236)]
  const [lampX, lampY] = project(108, 0, 190)
  return `${box(project, [-108, -100, 16], [216, 200, 130], { top: '#d9c6a4', left: '#f3e4c6', right: '#cdb58d' })}
<path d="${polyline(gable, true)}" fill="#cdb58d"/><path d="${polyline(roofLeft, true)}" fill="url(#roof)"/>
<path d="${polyline([project(120, 116, 150), project(120, 0, 250), project(120, -116, 150), project(120, -104, 146), project(120, 0, 238), project(120, 104, 146)], true)}" fill="#8f3b26"/>
${panel(project, 100, [-84, -34], [60, 118], '#ffcf7a')}${panel(project, 100, [-62, -57], [60, 118], '#8a6b45')}${panel(project, 100, [40, 90], [60, 118], '#ffcf7a')}${panel(project, 100, [63, 68], [60, 118], '#8a6b45')}
${sidePanel(project, 108, [-34, 40], [16, 108], '#4b2c20')}${sidePanel(project, 108, [-24, 30], [20, 84], '#3f6f78')}${sidePanel(project, 108, [-20, 26], [76, 80], '#a9d6da')}
<circle cx="${n(project(108, 4, 52)[0])}" cy="${n(project(108, 4, 52)[1])}" r="13" fill="none" stroke="#d9f3ea" stroke-width="5"/>
<circle cx="${n(lampX)}" cy="${n(lampY)}" r="15" fill="#ffe9b0"/>`
}

function tree(x: number, y: number, size: number): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${size * 0.5}" ry="${size * 0.16}" fill="#1e4038" fill-opacity="0.4"/><rect x="${x - size * 0.06}" y="${y - size * 0.4}" width="${size * 0.12}" height="${size * 0.42}" fill="#7a4f30"/>
<path d="M${x} ${y - size * 1.5}L${n(x + size * 0.42)} ${n(y - size * 0.3)}H${n(x - size * 0.42)}Z" fill="#2f7a62"/><path d="M${x} ${y - size * 1.5}L${n(x + size * 0.42)} ${n(y - size * 0.3)}H${x}Z" fill="#1f5a49"/>`
}

/** A dotted arc along which copies travel, with a few of them on the way. */
function flight(path: string, packets: readonly Point[]): string {
  return `<path d="${path}" fill="none" stroke="#14403f" stroke-opacity="0.1" stroke-width="16" transform="translate(0 24)"/>
<path d="${path}" fill="none" stroke="#e2733c" stroke-width="9" stroke-linecap="round" stroke-dasharray="1 26"/>${packets
    .map(
      ([x, y]) =>
        `<g transform="translate(${x} ${y})"><path d="M0 -34L30 -17V17L0 34L-30 17V-17Z" fill="#e98a4a"/><path d="M0 0L30 -17V17L0 34Z" fill="#b9552a"/><path d="M0 -34L30 -17L0 0L-30 -17Z" fill="#ffc48c"/></g>`,
    )
    .join('')}`
}

/** The 3-2-1 rule as three islands: the original, a second medium beside it, and one far away. */
export function threeTwoOne(): string {
  const definitions = [
    linear('sky', [
      [0, '#fbf0dc'],
      [0.55, '#f3dcb9'],
      [1, '#dcc59c'],
    ]),
    radial('sun', [
      [0, '#fffaf0', 1],
      [1, '#fffaf0', 0],
    ]),
    linear(
      'sea',
      [
        [0, '#a8d3c6'],
        [1, '#4f8f8b'],
      ],
      [0, 0],
      [1, 0.6],
    ),
    linear(
      'glass',
      [
        [0, '#1d5a5c'],
        [1, '#123c41'],
      ],
      [0, 0],
      [1, 1],
    ),
    linear('roof', [
      [0, '#d9683f'],
      [1, '#a8452b'],
    ]),
    radial(
      'shade',
      [
        [0.6, '#3a2a1a', 0],
        [1, '#3a2a1a', 0.3],
      ],
      [0.5, 0.5],
      0.76,
    ),
  ].join('')
  const grass: Faces = { top: '#8fc08a', left: '#5b8f6c', right: '#477758' }
  const sand: Faces = { top: '#ecd3a2', left: '#c7a26c', right: '#a9834f' }
  const wavelets = repeat(38, (index) => {
    const x = (index * 397) % 2300
    const y = 560 + ((index * 211) % 760)
    return `<path d="M${x} ${y}q22 -12 44 0t44 0" fill="none" stroke="#f2fbf4" stroke-opacity="0.45" stroke-width="5" stroke-linecap="round"/>`
  })
  const body = `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/><circle cx="1900" cy="170" r="560" fill="url(#sun)"/>
<path d="M0 470C500 430 900 520 1300 470S2100 420 2400 470V${HEIGHT}H0Z" fill="url(#sea)"/>${wavelets}
<g fill="#ffffff" fill-opacity="0.75"><path d="M300 250a52 52 0 0 1 98 -22a44 44 0 0 1 76 22a34 34 0 0 1 0 62H306a32 32 0 0 1 -6 -62Z"/><path d="M1180 170a40 40 0 0 1 76 -16a34 34 0 0 1 58 16a26 26 0 0 1 0 48H1184a25 25 0 0 1 -4 -48Z"/></g>
${flight('M640 640C760 440 960 520 1090 760', [[861, 535]])}
${flight('M640 620C900 180 1560 120 1880 400', [
  [1028, 296],
  [1450, 233],
])}
${island(1900, 560, sand)}${elsewhere(1900, 540)}${tree(1690, 580, 84)}${tree(1648, 606, 62)}
${island(600, 830, grass)}${laptop(600, 830)}${tree(352, 846, 96)}
${island(1130, 1000, grass)}${drives(1130, 1000)}${tree(1352, 1030, 80)}
<path d="M806 890L960 942" stroke="#31514f" stroke-width="15" stroke-linecap="round"/><path d="M806 884L960 936" stroke="#e9d4ae" stroke-width="4" stroke-linecap="round"/>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#shade)"/>`
  return picture(WIDTH, HEIGHT, definitions, body)
}
