import { type BikePaint, bikeDefinitions, cargoBike } from './cargoBike.ts'
import { linear, picture, radial, softEllipse } from './svg.ts'

const PAINT: BikePaint = {
  frame: '#e2603a',
  frameLight: '#ffc1a0',
  frameDark: '#8e2d1e',
  canvas: '#2d4a4c',
  canvasLight: '#4f7674',
}

/** The bike alone, in a studio. */
export function bikeStudio(): string {
  const definitions = [
    bikeDefinitions,
    radial(
      'wall',
      [
        [0, '#f7efe2'],
        [0.6, '#dccdb6'],
        [1, '#ab9a84'],
      ],
      [0.42, 0.35],
      0.8,
    ),
    linear('floor', [
      [0, '#c9b79c'],
      [0.3, '#e9dcc6'],
      [1, '#c3b094'],
    ]),
    linear('fade', [
      [0, '#d6c6ac', 0],
      [0.5, '#d6c6ac', 0.9],
      [1, '#d6c6ac', 0],
    ]),
  ].join('')
  const bike = cargoBike(PAINT, false)
  const place = 'translate(500 1120) scale(0.88)'
  return picture(
    2000,
    1400,
    definitions,
    `<rect width="2000" height="1400" fill="url(#wall)"/><rect y="1010" width="2000" height="390" fill="url(#floor)"/>
<rect y="900" width="2000" height="220" fill="url(#fade)"/>
<g transform="translate(500 1120) scale(0.88 -0.5)" opacity="0.1">${bike}</g>
${softEllipse(1030, 1128, 835, 69, '#3a2a1c', 0.4)}
${softEllipse(500, 1122, 163, 25, '#20150c', 0.7)}
${softEllipse(1582, 1122, 163, 25, '#20150c', 0.7)}
<g transform="${place}">${bike}</g>`,
  )
}

/** A close look at motor, belt and battery. */
export function bikeDrive(): string {
  const definitions = [
    bikeDefinitions,
    radial(
      'wall',
      [
        [0, '#3f6d70'],
        [0.55, '#1f4348'],
        [1, '#0b1d22'],
      ],
      [0.4, 0.42],
      0.8,
    ),
    radial('warm', [
      [0, '#ffb67a', 0.5],
      [1, '#ffb67a', 0],
    ]),
    radial(
      'shade',
      [
        [0.45, '#04090b', 0],
        [1, '#04090b', 0.6],
      ],
      [0.48, 0.5],
      0.72,
    ),
  ].join('')
  const bike = cargoBike(PAINT, false)
  return picture(
    2400,
    1350,
    definitions,
    `<rect width="2400" height="1350" fill="url(#wall)"/><circle cx="2050" cy="160" r="760" fill="url(#warm)"/>
${softEllipse(1120, 640, 1150, 620, '#6fb0a8', 0.22)}
<g transform="translate(-300 1460) scale(2.6)">${bike}</g>
<rect width="2400" height="1350" fill="url(#shade)"/>`,
  )
}
