import { type BikePaint, bikeDefinitions, cargoBike } from './cargoBike.ts'
import { blur, linear, picture, radial } from './svg.ts'

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
      [0, '#c9b79c', 0.35],
      [1, '#c9b79c', 1],
    ]),
    blur('soft', 22),
    blur('contact', 8),
  ].join('')
  const bike = cargoBike(PAINT, false)
  const place = 'translate(500 1120) scale(0.88)'
  return picture(
    2000,
    1400,
    definitions,
    `<rect width="2000" height="1400" fill="url(#wall)"/><rect y="1010" width="2000" height="390" fill="url(#floor)"/>
<rect y="960" width="2000" height="120" fill="#d6c6ac" filter="url(#soft)" fill-opacity="0.8"/>
<g transform="translate(500 1120) scale(0.88 -0.5)" opacity="0.16" filter="url(#contact)">${bike}</g>
<ellipse cx="1030" cy="1128" rx="800" ry="34" fill="#3a2a1c" fill-opacity="0.4" filter="url(#soft)"/>
<ellipse cx="500" cy="1122" rx="150" ry="12" fill="#20150c" fill-opacity="0.7" filter="url(#contact)"/>
<ellipse cx="1582" cy="1122" rx="150" ry="12" fill="#20150c" fill-opacity="0.7" filter="url(#contact)"/>
<g transform="${place}">${bike}</g>`,
  )
}
