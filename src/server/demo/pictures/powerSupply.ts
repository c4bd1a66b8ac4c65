import { blur, linear, n, picture, radial, repeat, seededRandom, softEllipse } from './svg.ts'

const WIDTH = 1800
const HEIGHT = 1350
const FLOOR = 1130

/** Soft discs of light far behind the subject. */
function bokeh(): string {
  const random = seededRandom(12)
  return repeat(26, (index) => {
    const color = ['#ffb36b', '#56d6cf', '#ff8f7a', '#8fb8ff'][index % 4] ?? '#ffffff'
    const size = 40 + random() * 70
    return softEllipse(random() * WIDTH, 120 + random() * 620, size, size, color, 0.1 + random() * 0.25)
  })
}

/** The round display: a ring that shows the charge and a wave for the mains voltage. */
function display(x: number, y: number): string {
  const ticks = repeat(48, (index) => {
    const angle = (0.75 + (index / 47) * 1.5) * Math.PI
    const lit = index < 39
    return `<path d="M${n(x + Math.cos(angle) * 104)} ${n(y + Math.sin(angle) * 104)}L${n(x + Math.cos(angle) * 122)} ${n(y + Math.sin(angle) * 122)}" stroke="${lit ? '#7ff5e6' : '#2b4a50'}" stroke-width="5" stroke-linecap="round"/>`
  })
  const wave = Array.from({ length: 61 }, (_, index) => {
    const offset = (index / 60) * 132 - 66
    return `${index === 0 ? 'M' : 'L'}${n(x + offset)} ${n(y - Math.sin((index / 60) * Math.PI * 4) * 30)}`
  }).join('')
  return `<circle cx="${x}" cy="${y}" r="190" fill="url(#halo)"/>
<circle cx="${x}" cy="${y}" r="152" fill="#05090c"/><circle cx="${x}" cy="${y}" r="150" fill="url(#glass)"/>
<circle cx="${x}" cy="${y}" r="150" fill="none" stroke="url(#bezel)" stroke-width="7"/>
<g filter="url(#glowSmall)" opacity="0.8">${ticks}<path d="${wave}" fill="none" stroke="#7ff5e6" stroke-width="8"/></g>
${ticks}<path d="${wave}" fill="none" stroke="#d4fff8" stroke-width="5" stroke-linecap="round"/>
<g fill="#7ff5e6"><rect x="${x - 34}" y="${y + 84}" width="12" height="20" rx="3"/><rect x="${x - 16}" y="${y + 84}" width="12" height="20" rx="3"/><rect x="${x + 2}" y="${y + 84}" width="12" height="20" rx="3"/><rect x="${x + 20}" y="${y + 84}" width="12" height="20" rx="3" fill-opacity="0.3"/></g>
<path d="M${x - 118} ${y - 74}A140 140 0 0 1 ${x + 30} ${y - 137}" fill="none" stroke="#ffffff" stroke-opacity="0.28" stroke-width="16" stroke-linecap="round"/>`
}

/** The cabinet: front and side in two-point perspective, display, vents, lights. */
function cabinet(): string {
  const vents = repeat(15, (index) => {
    const y = 660 + index * 25
    return `<rect x="592" y="${y}" width="396" height="11" rx="5.5" fill="#05080a"/><rect x="592" y="${y + 10}" width="396" height="2.5" rx="1" fill="#7c98a0" fill-opacity="0.35"/>`
  })
  const sideVents = repeat(9, (index) => {
    const x = 1092 + index * 22
    const top = 430 + index * 7
    return `<path d="M${x} ${top}V${n(top + 330 - index * 13)}" stroke="#030506" stroke-width="9" stroke-linecap="round"/><path d="M${x + 5} ${top}V${n(top + 330 - index * 13)}" stroke="#4d666d" stroke-opacity="0.4" stroke-width="2"/>`
  })
  const leds = repeat(6, (index) => {
    const color = index < 4 ? '#7ff5e6' : index === 4 ? '#ffb35c' : '#33474c'
    return `<rect x="${640 + index * 52}" y="1054" width="38" height="8" rx="4" fill="${color}"/>`
  })
  return `<path d="M1040 168L1328 246V1064L1040 1130Z" fill="url(#side)"/>
<path d="M540 150Q540 132 558 132L1018 150Q1040 152 1040 172V1110Q1040 1130 1020 1130H560Q540 1130 540 1110Z" fill="url(#front)"/>
<path d="M552 134L1018 152Q1040 154 1040 174L1328 248" fill="none" stroke="#bfeff0" stroke-opacity="0.55" stroke-width="3"/>
<path d="M1040 174V1126" stroke="#9ed8d8" stroke-opacity="0.5" stroke-width="4"/>
<path d="M543 160V1108" stroke="#ffb884" stroke-opacity="0.65" stroke-width="5"/>
<rect x="566" y="196" width="448" height="420" rx="40" fill="#0b1215"/><rect x="566" y="196" width="448" height="420" rx="40" fill="none" stroke="#5b7880" stroke-opacity="0.5" stroke-width="2.5"/>
${display(790, 406)}${vents}${sideVents}
<g filter="url(#glowSmall)">${leds}</g>${leds}
<circle cx="962" cy="1058" r="19" fill="#0a1012" stroke="#7ff5e6" stroke-width="4"/><path d="M962 1046V1056M954 1051A10 10 0 1 0 970 1051" stroke="#d4fff8" stroke-width="3.4" fill="none" stroke-linecap="round"/>
<rect x="566" y="1128" width="70" height="14" rx="6" fill="#06090b"/><rect x="944" y="1128" width="70" height="14" rx="6" fill="#06090b"/>`
}

/** A tower UPS on a polished desk, its display glowing. */
export function powerSupply(): string {
  const definitions = [
    radial(
      'room',
      [
        [0, '#2d6d78'],
        [0.45, '#164049'],
        [1, '#071a20'],
      ],
      [0.44, 0.36],
      0.85,
    ),
    linear('desk', [
      [0, '#0e2a31'],
      [0.5, '#0a1e24'],
      [1, '#050f13'],
    ]),
    linear(
      'front',
      [
        [0, '#2f3d42'],
        [0.12, '#232e33'],
        [0.7, '#151d20'],
        [1, '#0d1315'],
      ],
      [0, 0],
      [1, 0.5],
    ),
    linear(
      'side',
      [
        [0, '#1b262a'],
        [0.5, '#101719'],
        [1, '#070b0c'],
      ],
      [0, 0],
      [1, 0.1],
    ),
    linear(
      'bezel',
      [
        [0, '#b9d6da'],
        [0.5, '#3c5056'],
        [1, '#8fb2b8'],
      ],
      [0, 0],
      [1, 1],
    ),
    radial('glass', [
      [0, '#0f3b40'],
      [0.7, '#08191d'],
      [1, '#040a0c'],
    ]),
    radial('halo', [
      [0.6, '#4fe3d4', 0.35],
      [1, '#4fe3d4', 0],
    ]),
    radial('warm', [
      [0, '#ffb36b', 0.55],
      [1, '#ffb36b', 0],
    ]),
    linear('fade', [
      [0, '#081a20', 0.25],
      [0.75, '#071418', 1],
    ]),
    radial(
      'shade',
      [
        [0.5, '#02080a', 0],
        [1, '#02080a', 0.65],
      ],
      [0.45, 0.45],
      0.75,
    ),
    blur('glowSmall', 7),
  ].join('')
  const unit = cabinet()
  const body = `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#room)"/>
<circle cx="220" cy="640" r="520" fill="url(#warm)"/>${bokeh()}
<rect y="${FLOOR - 70}" width="${WIDTH}" height="${HEIGHT - FLOOR + 70}" fill="url(#desk)"/><rect y="${FLOOR - 72}" width="${WIDTH}" height="3" fill="#6fc5c6" fill-opacity="0.35"/>
<path d="M1240 1090C1420 1120 1500 1075 1620 1110S1790 1170 1840 1150" fill="none" stroke="#030607" stroke-width="26" stroke-linecap="round"/><path d="M1240 1084C1420 1114 1500 1069 1620 1104S1790 1164 1840 1144" fill="none" stroke="#5b7c83" stroke-opacity="0.55" stroke-width="5"/>
<g transform="translate(0 ${2 * FLOOR + 12}) scale(1 -1)" opacity="0.4">${unit}</g>
<rect y="${FLOOR + 4}" width="${WIDTH}" height="${HEIGHT - FLOOR}" fill="url(#fade)"/>
${softEllipse(920, FLOOR + 8, 506, 52, '#000000', 0.7)}
${unit}
${softEllipse(790, FLOOR + 60, 356, 156, '#4fe3d4', 0.16)}
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#shade)"/>`
  return picture(WIDTH, HEIGHT, definitions, body)
}
