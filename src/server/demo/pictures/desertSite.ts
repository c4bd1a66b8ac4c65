import { linear, n, type Point, repeat, seededRandom } from './svg.ts'

/** Gradients that the site needs in the document's definitions. */
export const siteDefinitions = linear('hall', [
  [0, '#4a2f55'],
  [1, '#2a1838'],
])

/** The data centre on the rim: long halls without windows, louvres, coolers on the roof, a strip of light. */
export function dataCentre(): string {
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

/** The line that feeds it, its pylons marching to the horizon. */
export function powerLine(): string {
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
