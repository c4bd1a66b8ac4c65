import { linear, n, radial, repeat } from './svg.ts'

/** Colours of one drawing of the bike: the paint and the light that falls on it. */
export interface BikePaint {
  frame: string
  frameLight: string
  frameDark: string
  canvas: string
  canvasLight: string
}

/** Gradients that `cargoBike` needs in the document's definitions. */
export const bikeDefinitions = [
  linear('bikeCrate', [
    [0, '#e3b27a'],
    [0.5, '#c98d52'],
    [1, '#9a6334'],
  ]),
  linear('bikeMotor', [
    [0, '#5a616e'],
    [0.4, '#2f343e'],
    [1, '#15181e'],
  ]),
  linear('bikeBattery', [
    [0, '#4d5563'],
    [0.25, '#2a2f39'],
    [1, '#14171d'],
  ]),
  linear('bikeSaddle', [
    [0, '#8a5634'],
    [1, '#4a2a18'],
  ]),
  linear('bikeShine', [
    [0, '#ffffff', 0.55],
    [1, '#ffffff', 0],
  ]),
  radial('bikeLamp', [
    [0, '#fffdf0', 1],
    [0.15, '#fff3c8', 0.8],
    [1, '#ffe7a8', 0],
  ]),
  radial('bikeRear', [
    [0, '#ff8a6a', 1],
    [0.2, '#ff4030', 0.7],
    [1, '#ff2a20', 0],
  ]),
].join('')

/** A painted tube: the paint, its shaded underside and the line of light on top. */
function tube(path: string, width: number, paint: BikePaint): string {
  const common = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
  return `<path d="${path}" ${common} stroke="${paint.frameDark}" stroke-width="${width}"/>
<path d="${path}" ${common} stroke="${paint.frame}" stroke-width="${n(width * 0.8)}" transform="translate(0 ${n(-width * 0.07)})"/>
<path d="${path}" ${common} stroke="${paint.frameLight}" stroke-width="${n(width * 0.14)}" stroke-opacity="0.85" transform="translate(${n(-width * 0.08)} ${n(-width * 0.24)})"/>`
}

/** Plain metal: fork stanchions, struts, rails. */
function metal(path: string, width: number, color = '#23262d', light = '#8b93a3'): string {
  const common = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
  return `<path d="${path}" ${common} stroke="${color}" stroke-width="${width}"/>
<path d="${path}" ${common} stroke="${light}" stroke-width="${n(width * 0.22)}" stroke-opacity="0.8" transform="translate(${n(-width * 0.1)} ${n(-width * 0.2)})"/>`
}

/** A 20-inch wheel, tyre radius 254 mm, with its disc brake. */
function wheel(x: number): string {
  const y = -254
  const spokes = repeat(28, (index) => {
    const angle = (index / 28) * Math.PI * 2
    const hub = angle + (index % 2 === 0 ? 0.9 : -0.9)
    return `<path d="M${n(x + Math.cos(hub) * 30)} ${n(y + Math.sin(hub) * 30)}L${n(x + Math.cos(angle) * 196)} ${n(y + Math.sin(angle) * 196)}"/>`
  })
  const holes = repeat(16, (index) => {
    const angle = (index / 16) * Math.PI * 2
    return `<circle cx="${n(x + Math.cos(angle) * 66)}" cy="${n(y + Math.sin(angle) * 66)}" r="5.5"/>`
  })
  return `<circle cx="${x}" cy="${y}" r="228" fill="none" stroke="#15161a" stroke-width="52"/>
<circle cx="${x}" cy="${y}" r="238" fill="none" stroke="#3a3d45" stroke-width="4" stroke-opacity="0.9"/>
<circle cx="${x}" cy="${y}" r="217" fill="none" stroke="#c9a06a" stroke-width="9" stroke-opacity="0.55"/>
<path d="M${x - 180} ${y - 160}A241 241 0 0 1 ${x + 130} ${y - 203}" fill="none" stroke="#ffffff" stroke-opacity="0.22" stroke-width="12" stroke-linecap="round"/>
<circle cx="${x}" cy="${y}" r="194" fill="none" stroke="#2a2d34" stroke-width="22"/>
<circle cx="${x}" cy="${y}" r="200" fill="none" stroke="#a6adba" stroke-width="4" stroke-opacity="0.7"/>
<g stroke="#b9c0cc" stroke-width="3" stroke-opacity="0.75">${spokes}</g>
<circle cx="${x}" cy="${y}" r="66" fill="none" stroke="#8d95a3" stroke-width="26"/><g fill="#3a3f49">${holes}</g>
<circle cx="${x}" cy="${y}" r="34" fill="#2b2f37"/><circle cx="${x}" cy="${y}" r="13" fill="#9aa2b0"/>`
}

function mudguard(x: number, from: number, to: number, paint: BikePaint): string {
  const point = (degrees: number) => {
    const angle = (degrees * Math.PI) / 180
    return `${n(x + Math.cos(angle) * 282)} ${n(-254 + Math.sin(angle) * 282)}`
  }
  const path = `M${point(from)}A282 282 0 0 1 ${point(to)}`
  return `<path d="${path}" fill="none" stroke="#1a1c21" stroke-width="22" stroke-linecap="round"/>
<path d="${path}" fill="none" stroke="${paint.frame}" stroke-width="11" stroke-linecap="round"/>`
}

/** The belt's front pulley: cogs, five arms and their bolts. */
function spider(x: number, y: number): string {
  const at = (angle: number, radius: number) =>
    `${n(x + Math.cos(angle) * radius)} ${n(y + Math.sin(angle) * radius)}`
  const cogs = repeat(34, (index) => {
    const angle = (index / 34) * Math.PI * 2
    return `<path d="M${at(angle, 70)}L${at(angle, 80)}"/>`
  })
  const arms = repeat(5, (index) => {
    const angle = (index / 5) * Math.PI * 2 - 0.3
    const [boltX, boltY] = at(angle, 54).split(' ')
    return `<path d="M${at(angle, 14)}L${at(angle, 56)}" stroke="#525b69" stroke-width="13" stroke-linecap="round"/><path d="M${at(angle - 0.06, 20)}L${at(angle - 0.03, 54)}" stroke="#aab3c2" stroke-opacity="0.6" stroke-width="2.5"/><circle cx="${boltX}" cy="${boltY}" r="4" fill="#d3d9e2"/>`
  })
  return `<g stroke="#3c434f" stroke-width="4">${cogs}</g>${arms}`
}

/** A wooden crate with slats, lit from above. */
function crate(x: number, y: number, width: number, height: number): string {
  const slats = repeat(4, (index) => {
    const top = y + index * (height / 4)
    return `<rect x="${x}" y="${n(top)}" width="${width}" height="${n(height / 4 - 9)}" rx="7" fill="url(#bikeCrate)"/>
<rect x="${x + 6}" y="${n(top + 3)}" width="${width - 12}" height="5" rx="2" fill="#fff2d8" fill-opacity="0.5"/>`
  })
  return `<rect x="${x + 8}" y="${y + 6}" width="${width - 16}" height="${height - 14}" fill="#5b3a20"/>${slats}
<rect x="${x - 3}" y="${y - 6}" width="30" height="${height}" rx="7" fill="#b37c46"/><rect x="${x + width - 27}" y="${y - 6}" width="30" height="${height}" rx="7" fill="#a06b3a"/>
<g fill="#4b3220">${repeat(4, (index) => `<circle cx="${x + 12}" cy="${n(y + 22 + index * (height / 4))}" r="4"/><circle cx="${x + width - 12}" cy="${n(y + 22 + index * (height / 4))}" r="4"/>`)}</g>`
}

/** Shopping in the rear crate: leeks, a loaf, a bottle neck. */
function shopping(): string {
  return `<path d="M-200 -800C-210 -900 -240 -960 -275 -1000M-190 -800C-185 -900 -190 -970 -180 -1020M-180 -800C-165 -890 -135 -950 -110 -985" fill="none" stroke="#3f8a4d" stroke-width="30" stroke-linecap="round"/>
<path d="M-200 -790C-205 -850 -215 -880 -222 -910M-185 -790V-880" fill="none" stroke="#d9efc0" stroke-width="18" stroke-linecap="round"/>
<path d="M-60 -780L-20 -960C-8 -1000 44 -990 42 -950L20 -780Z" fill="#d99a52"/><path d="M-22 -930l50 14M-32 -880l52 14M-42 -830l54 14" stroke="#8f5a28" stroke-width="9" stroke-linecap="round"/>
<rect x="88" y="-900" width="60" height="140" rx="18" fill="#2f5f54"/><rect x="104" y="-960" width="28" height="80" rx="8" fill="#2f5f54"/><rect x="101" y="-972" width="34" height="26" rx="6" fill="#c9a24a"/><path d="M98 -890V-780" stroke="#9fd6c6" stroke-opacity="0.6" stroke-width="7"/>`
}

/**
 * A compact cargo bike in profile, riding to the right. One unit is a millimetre; the origin is where the
 * rear tyre touches the ground, up is negative. It spans about -420…1500 by -1130…0.
 *
 * @param lit whether the lamps shine
 */
export function cargoBike(paint: BikePaint, lit: boolean): string {
  const lamps = lit
    ? '<circle cx="1330" cy="-560" r="130" fill="url(#bikeLamp)"/><circle cx="-400" cy="-590" r="90" fill="url(#bikeRear)"/>'
    : ''
  return `<g>
${metal('M520 -250L470 -20M520 -250L560 -20M440 -14H600', 16)}
${wheel(0)}${wheel(1230)}
${mudguard(0, 190, 345, paint)}${mudguard(1230, 205, 330, paint)}
${metal('M0 -254L-250 -560M0 -254L150 -560', 20)}
${tube('M0 -254L470 -262', 34, paint)}
<path d="M0 -290L470 -340M0 -218L470 -196" stroke="#101216" stroke-width="13"/>
${tube('M470 -270L322 -700', 50, paint)}
${tube('M345 -560L-380 -560', 34, paint)}
${tube('M400 -440L250 -560', 26, paint)}
${tube('M1062 -640C1000 -420 860 -300 480 -290', 78, paint)}
${tube('M1030 -790C900 -600 720 -480 400 -470', 44, paint)}
<path d="M905 -408C830 -350 740 -322 620 -318L606 -372C720 -378 800 -402 872 -458Z" fill="url(#bikeBattery)"/>
<path d="M872 -452C800 -398 720 -374 610 -368" fill="none" stroke="#aab3c4" stroke-opacity="0.55" stroke-width="6"/>
<g fill="#5ff0c0"><circle cx="660" cy="-342" r="6"/><circle cx="684" cy="-344" r="6"/><circle cx="708" cy="-347" r="6"/></g>
<path d="M392 -330C410 -372 560 -378 590 -330L580 -220C560 -176 420 -170 392 -220Z" fill="url(#bikeMotor)"/>
<path d="M404 -326C424 -358 548 -362 576 -326" fill="none" stroke="#c4ccd9" stroke-opacity="0.5" stroke-width="6"/>
<circle cx="470" cy="-268" r="76" fill="none" stroke="#0f1115" stroke-width="14"/><circle cx="470" cy="-268" r="60" fill="none" stroke="#7c8594" stroke-width="7"/>
${spider(470, -268)}
<g stroke="#0c0e12" stroke-width="5" stroke-linecap="round"><path d="M558 -300L572 -286M562 -276L576 -262M564 -252L576 -240"/></g>
<circle cx="850" cy="-424" r="9" fill="#8d97a8"/><path d="M850 -430v12" stroke="#1b1e24" stroke-width="3"/>
<path d="M470 -268L590 -142" stroke="#a3abb9" stroke-width="22" stroke-linecap="round"/><rect x="548" y="-152" width="108" height="24" rx="10" fill="#17191e"/><rect x="552" y="-152" width="100" height="6" rx="3" fill="#d98a3a"/>
<circle cx="470" cy="-268" r="18" fill="#c8cfda"/>
${metal('M322 -700L286 -850', 28, '#2b2f37', '#d7dde7')}
<path d="M170 -872C230 -898 330 -892 398 -872C424 -864 420 -846 392 -846L300 -836C250 -826 176 -836 168 -852Z" fill="url(#bikeSaddle)"/>
<path d="M186 -870C240 -888 330 -884 388 -868" fill="none" stroke="#e0ab7c" stroke-opacity="0.6" stroke-width="6"/>
${metal('M1100 -540L1218 -262', 40, '#1b1e24', '#8f98a8')}
${tube('M1020 -812L1096 -548', 70, paint)}
${metal('M1020 -812L976 -978', 34, '#22252c', '#aab2c0')}
${metal('M990 -976C960 -1030 900 -1040 800 -1016', 26, '#1d2026', '#aab2c0')}
<path d="M806 -1018L716 -1000" stroke="#6b4127" stroke-width="38" stroke-linecap="round"/><path d="M806 -1026L720 -1009" stroke="#b98556" stroke-width="8" stroke-linecap="round"/>
${metal('M880 -1030C860 -1010 830 -985 800 -975', 12)}
<rect x="925" y="-1082" width="84" height="44" rx="10" fill="#15171c" transform="rotate(-22 967 -1060)"/><rect x="934" y="-1076" width="66" height="28" rx="5" fill="#7fe7dd" transform="rotate(-22 967 -1060)"/>
${metal('M1060 -690L1420 -690M1090 -580L1380 -690', 20)}
<g transform="translate(0 16)"><path d="M1118 -722L1100 -930C1180 -948 1340 -948 1420 -930L1402 -722Q1400 -708 1386 -708L1134 -708Q1120 -708 1118 -722Z" fill="${paint.canvas}"/>
<path d="M1118 -712L1100 -930C1130 -938 1160 -940 1180 -942L1186 -712Z" fill="${paint.canvasLight}" fill-opacity="0.5"/>
<path d="M1092 -934C1180 -964 1340 -964 1428 -934L1424 -872C1340 -850 1180 -850 1098 -872Z" fill="${paint.canvasLight}"/>
<path d="M1190 -958V-760M1330 -958V-760" stroke="#6b4127" stroke-width="18"/><rect x="1176" y="-800" width="28" height="34" rx="5" fill="#d9b45a"/><rect x="1316" y="-800" width="28" height="34" rx="5" fill="#d9b45a"/></g>
${metal('M1322 -690V-590', 14)}
<rect x="1292" y="-596" width="62" height="62" rx="20" fill="#1c1f25"/><path d="M1340 -590h18v50h-18Z" fill="#fff6d2"/>
<path d="M-330 -552L-300 -318C-292 -300 -130 -296 -110 -318L-60 -400L60 -400L112 -318C130 -298 262 -300 270 -318L290 -552Z" fill="${paint.canvas}"/>
<path d="M-330 -552L290 -552L284 -490L-322 -490Z" fill="${paint.canvasLight}"/>
<path d="M-250 -552V-420M210 -552V-420" stroke="#6b4127" stroke-width="20"/><rect x="-266" y="-450" width="32" height="36" rx="5" fill="#d9b45a"/><rect x="194" y="-450" width="32" height="36" rx="5" fill="#d9b45a"/>
${shopping()}${crate(-340, -830, 560, 262)}
<rect x="-412" y="-612" width="34" height="48" rx="9" fill="#d8281e"/><rect x="-408" y="-606" width="9" height="34" rx="4" fill="#ffb3a0"/>
${lamps}</g>`
}
