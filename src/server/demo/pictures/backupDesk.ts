import { blur, linear, n, picture, radial, repeat, seededRandom, softEllipse } from './svg.ts'

const WIDTH = 2400
const HEIGHT = 1350
const DESK = 1075

/** A window into the night: moon, stars, a branch and the squirrel on it. */
function nightWindow(): string {
  const random = seededRandom(14)
  const stars = repeat(60, () => {
    return `<circle cx="${n(150 + random() * 620)}" cy="${n(110 + random() * 640)}" r="${n(0.8 + random() * 2.2)}" fill="#eaf4ff" fill-opacity="${n(0.3 + random() * 0.7)}"/>`
  })
  const leaves = repeat(34, () => {
    const x = 140 + random() * 640
    const y = 700 - x * 0.16 + (random() - 0.5) * 150
    return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(13 + random() * 14)}" ry="${n(6 + random() * 6)}" transform="rotate(${n(random() * 180)} ${n(x)} ${n(y)})" fill="${random() < 0.35 ? '#c2672f' : '#123034'}"/>`
  })
  return `<clipPath id="panes"><rect x="150" y="110" width="620" height="760" rx="8"/></clipPath>
<rect x="116" y="76" width="688" height="828" rx="14" fill="#3a2a22"/><rect x="150" y="110" width="620" height="760" fill="url(#night)"/>
<g clip-path="url(#panes)">${stars}<g transform="translate(28 62)"><circle cx="545" cy="318" r="260" fill="url(#moonGlow)"/><circle cx="545" cy="318" r="104" fill="#fdf3d6"/>
<circle cx="512" cy="290" r="18" fill="#e9d9b0"/><circle cx="575" cy="352" r="26" fill="#e9d9b0"/><circle cx="566" cy="276" r="10" fill="#e9d9b0"/></g>
<path d="M120 700C300 640 420 650 800 566L800 588C500 656 400 690 120 742Z" fill="#0c1f24"/><path d="M420 655C470 740 560 770 640 790L636 798C540 786 440 750 398 664Z" fill="#0c1f24"/>
${leaves}${squirrel(520, 642, 1.16)}</g>
<path d="M318 110V870M150 232H770" stroke="#3a2a22" stroke-width="20"/><path d="M310 110V870M150 225H770" stroke="#6b4b36" stroke-width="4"/>
<rect x="90" y="884" width="740" height="44" rx="8" fill="#4b3428"/><rect x="90" y="884" width="740" height="8" rx="4" fill="#8d6547"/>`
}

/** A squirrel in profile with an acorn in its paws; its feet stand on (x, y). */
function squirrel(x: number, y: number, scale: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">
<path d="M-40 0C-120 4 -158 -60 -138 -128C-124 -178 -78 -206 -50 -186C-26 -168 -38 -136 -62 -138C-46 -152 -64 -170 -84 -150C-108 -124 -92 -66 -34 -44Z" fill="#a9501f"/>
<path d="M-56 -6C-112 -6 -140 -62 -122 -122C-110 -160 -82 -182 -60 -176" fill="none" stroke="#ffb36b" stroke-opacity="0.7" stroke-width="7" stroke-linecap="round"/>
<path d="M-46 2C-60 -52 -30 -98 14 -104C28 -128 58 -134 78 -116C90 -104 92 -92 84 -84C74 -74 58 -74 48 -72C58 -46 54 -18 42 2Z" fill="#b85c26"/>
<path d="M24 -118L26 -150L46 -126Z" fill="#b85c26"/><path d="M31 -124L31 -138L40 -126Z" fill="#6e2f14"/>
<path d="M34 -72C52 -50 48 -18 36 0H6C24 -18 30 -48 18 -70Z" fill="#f0cda0"/>
<circle cx="64" cy="-106" r="6.5" fill="#1a0d08"/><circle cx="66" cy="-108" r="2" fill="#ffffff"/><circle cx="88" cy="-95" r="4" fill="#3b1a0c"/>
<path d="M22 -60C44 -62 58 -56 70 -52" stroke="#9a471b" stroke-width="13" stroke-linecap="round" fill="none"/>
<ellipse cx="84" cy="-46" rx="15" ry="19" fill="#d08a3c"/><path d="M66 -54C72 -74 96 -74 102 -54Z" fill="#6b4423"/><path d="M84 -68V-78" stroke="#6b4423" stroke-width="5"/>
<path d="M-10 2C-14 -30 18 -44 36 -22C44 -10 44 2 44 4H60C64 8 60 12 54 12H-10Z" fill="#a9501f"/>
<path d="M14 -104C28 -128 58 -134 78 -116" stroke="#ffcf94" stroke-width="4" stroke-opacity="0.8" fill="none"/></g>`
}

function acorn(x: number, y: number, size: number, turn: number): string {
  return `<ellipse cx="${x}" cy="${y + size * 0.9}" rx="${size * 1.2}" ry="${size * 0.22}" fill="#000000" fill-opacity="0.4"/>
<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size / 50})"><path d="M-40 -8C-40 44 -12 60 0 76C12 60 40 44 40 -8Z" fill="url(#nut)"/><path d="M-22 2C-20 30 -10 44 -4 52" stroke="#ffe2ae" stroke-width="8" stroke-opacity="0.7" fill="none" stroke-linecap="round"/>
<path d="M-48 -4C-46 -48 46 -48 48 -4C24 8 -24 8 -48 -4Z" fill="#6b4526"/><path d="M-36 -18L-20 -2M-18 -28L4 0M4 -34L26 -4M-36 -2L-16 -30M-12 2L10 -34M14 0L30 -26" stroke="#8f6238" stroke-width="4"/><path d="M0 -36C0 -50 8 -56 14 -60" stroke="#6b4526" stroke-width="9" fill="none" stroke-linecap="round"/></g>`
}

/** The backup program on the screen: a ring, a year of versions, and a list of finished jobs. */
function dashboard(x: number, y: number): string {
  const random = seededRandom(63)
  const bars = repeat(36, (index) => {
    const height = 26 + Math.abs(Math.sin(index * 0.5) * 60) + random() * 44
    const color = index === 23 ? '#ffb35c' : index > 30 ? '#7ff0c8' : '#3f9d8e'
    return `<rect x="${x + 400 + index * 16}" y="${n(y + 330 - height)}" width="10" height="${n(height)}" rx="4" fill="${color}"/>`
  })
  const rows = repeat(5, (index) => {
    const top = y + 396 + index * 50
    return `<rect x="${x + 134}" y="${top}" width="850" height="40" rx="10" fill="#173b3f" fill-opacity="${index % 2 ? 0.55 : 0.9}"/>
<circle cx="${x + 162}" cy="${top + 20}" r="11" fill="${index === 2 ? '#ffb35c' : '#53d9a8'}"/><path d="M${x + 156} ${top + 20}l5 5l8 -10" stroke="#0c2327" stroke-width="3.4" fill="none" stroke-linecap="round"/>
<rect x="${x + 190}" y="${top + 14}" width="${n(130 + random() * 130)}" height="12" rx="6" fill="#b7dcd2" fill-opacity="0.75"/>
<rect x="${x + 560}" y="${top + 15}" width="280" height="10" rx="5" fill="#0d292d"/><rect x="${x + 560}" y="${top + 15}" width="${index === 2 ? 172 : 280}" height="10" rx="5" fill="${index === 2 ? '#ffb35c' : '#53d9a8'}"/>
<rect x="${x + 876}" y="${top + 14}" width="${n(50 + random() * 34)}" height="12" rx="6" fill="#7fb0a8" fill-opacity="0.7"/>`
  })
  const menu = repeat(6, (index) => {
    const top = y + 96 + index * 74
    return `<rect x="${x + 34}" y="${top}" width="44" height="44" rx="12" fill="${index === 0 ? '#ffb35c' : '#21494d'}"/><rect x="${x + 46}" y="${top + 13}" width="20" height="4" rx="2" fill="${index === 0 ? '#3b2408' : '#7fb0a8'}"/><rect x="${x + 46}" y="${top + 21}" width="20" height="4" rx="2" fill="${index === 0 ? '#3b2408' : '#7fb0a8'}"/><rect x="${x + 46}" y="${top + 29}" width="12" height="4" rx="2" fill="${index === 0 ? '#3b2408' : '#7fb0a8'}"/>`
  })
  return `<rect x="${x}" y="${y}" width="1020" height="660" fill="url(#screen)"/><rect x="${x}" y="${y}" width="112" height="660" fill="#0b2226"/>${menu}
<g fill="#ffffff" fill-opacity="0.25"><circle cx="${x + 34}" cy="${y + 30}" r="8"/><circle cx="${x + 58}" cy="${y + 30}" r="8"/><circle cx="${x + 82}" cy="${y + 30}" r="8"/></g>
<rect x="${x + 134}" y="${y + 28}" width="230" height="20" rx="10" fill="#d9f3ea" fill-opacity="0.9"/><rect x="${x + 134}" y="${y + 60}" width="150" height="12" rx="6" fill="#7fb0a8" fill-opacity="0.7"/>
<rect x="${x + 134}" y="${y + 100}" width="230" height="260" rx="20" fill="#123337"/><rect x="${x + 384}" y="${y + 100}" width="600" height="260" rx="20" fill="#123337"/>
<circle cx="${x + 249}" cy="${y + 226}" r="78" fill="none" stroke="#21494d" stroke-width="26"/>
<circle cx="${x + 249}" cy="${y + 226}" r="78" fill="none" stroke="#53d9a8" stroke-width="26" stroke-linecap="round" stroke-dasharray="392 490" transform="rotate(-90 ${x + 249} ${y + 226})"/>
<path d="M${x + 221} ${y + 226}l20 22l36 -44" stroke="#d9f3ea" stroke-width="11" fill="none" stroke-linecap="round" stroke-linejoin="round"/>
<path d="M${x + 400} ${y + 330}H${x + 968}" stroke="#2b585b" stroke-width="3"/>${bars}<path d="M${x + 773} ${y + 130}V${y + 340}" stroke="#ffb35c" stroke-width="3" stroke-dasharray="8 8"/><circle cx="${x + 773}" cy="${y + 134}" r="12" fill="#ffb35c"/>${rows}
<path d="M${x} ${y}H${x + 620}L${x + 280} ${y + 660}H${x}Z" fill="#ffffff" fill-opacity="0.035"/>`
}

function monitor(): string {
  return `<path d="M1350 830H1530L1560 1050H1320Z" fill="url(#stand)"/><ellipse cx="1440" cy="1058" rx="230" ry="26" fill="#20292c"/><ellipse cx="1440" cy="1052" rx="230" ry="22" fill="#3b474b"/>
<rect x="900" y="128" width="1080" height="728" rx="28" fill="#111719"/><rect x="900" y="128" width="1080" height="728" rx="28" fill="none" stroke="#5d7276" stroke-width="3"/>${dashboard(930, 158)}`
}

/** The box on the desk that holds the copies, and a small disk beside it. */
function storage(): string {
  const bays = repeat(4, (index) => {
    const x = 2072 + index * 62
    return `<rect x="${x}" y="820" width="52" height="188" rx="7" fill="#1b2326"/><rect x="${x + 6}" y="828" width="40" height="4" rx="2" fill="#6f878c" fill-opacity="0.7"/><circle cx="${x + 26}" cy="988" r="6" fill="${index === 2 ? '#ffb35c' : '#66efb5'}"/>${softEllipse(x + 26, 988, 38, 38, index === 2 ? '#ffb35c' : '#66efb5', 0.2)}`
  })
  return `${softEllipse(2200, 1064, 236, 40, '#000000', 0.5)}
<rect x="2050" y="786" width="290" height="272" rx="20" fill="url(#box)"/><rect x="2050" y="786" width="290" height="8" rx="4" fill="#ffcf94" fill-opacity="0.7"/>${bays}<rect x="2072" y="1026" width="238" height="8" rx="4" fill="#53d9a8" fill-opacity="0.8"/>
${softEllipse(1860, 1150, 166, 32, '#000000', 0.45)}
<rect x="1730" y="1082" width="250" height="66" rx="20" fill="url(#disk)"/><rect x="1742" y="1084" width="226" height="6" rx="3" fill="#fff1da" fill-opacity="0.7"/><circle cx="1946" cy="1118" r="6" fill="#66efb5"/>
<path d="M1732 1112C1640 1110 1650 1180 1560 1170S1480 1080 1440 1062" fill="none" stroke="#0c1213" stroke-width="13" stroke-linecap="round"/>`
}

function lamp(): string {
  return `<path d="M2270 250L2120 90M2270 250L2330 1030" stroke="#232c2f" stroke-width="18" stroke-linecap="round"/><circle cx="2270" cy="250" r="18" fill="#c98a3c"/>
<path d="M2010 180L2128 66L2190 130C2200 190 2120 262 2060 258Z" fill="#c96f2e"/><path d="M2010 180L2060 258L2040 250C2010 230 2004 200 2010 180Z" fill="#fff1c8"/><path d="M2024 176L2128 76" stroke="#ffc98a" stroke-width="7" stroke-linecap="round"/>`
}

function mug(): string {
  return `${softEllipse(760, 1136, 126, 30, '#000000', 0.45)}
<path d="M680 960H830V1090Q830 1136 786 1136H724Q680 1136 680 1090Z" fill="url(#mug)"/><path d="M830 990C896 986 896 1090 826 1086" fill="none" stroke="#b9573a" stroke-width="20"/><ellipse cx="755" cy="962" rx="75" ry="17" fill="#3a2016"/><ellipse cx="755" cy="960" rx="75" ry="17" fill="none" stroke="#ffb493" stroke-width="6"/>
<path d="M730 920C700 880 760 860 730 815M778 925C752 890 806 870 780 826" stroke="#ffffff" stroke-opacity="0.22" stroke-width="11" fill="none" stroke-linecap="round" filter="url(#small)"/>`
}

/** A desk at night: a backup program on the screen, disks, acorns, and a squirrel outside the window. */
export function backupDesk(): string {
  const definitions = [
    linear('room', [
      [0, '#12282d'],
      [0.6, '#1c3a3c'],
      [1, '#142b2e'],
    ]),
    linear('night', [
      [0, '#0c1c44'],
      [0.6, '#1e4a70'],
      [1, '#3f7f8f'],
    ]),
    radial('moonGlow', [
      [0.3, '#fff4d2', 0.6],
      [1, '#fff4d2', 0],
    ]),
    radial('lamp', [
      [0, '#ffd48a', 0.85],
      [0.35, '#ffb35c', 0.35],
      [1, '#ff9d45', 0],
    ]),
    radial('cast', [
      [0, '#66efc2', 0.45],
      [1, '#66efc2', 0],
    ]),
    linear('desk', [
      [0, '#a96f42'],
      [0.2, '#85532f'],
      [1, '#3d2417'],
    ]),
    linear(
      'screen',
      [
        [0, '#143a3f'],
        [1, '#0c262b'],
      ],
      [0, 0],
      [1, 1],
    ),
    linear('stand', [
      [0, '#1a2224'],
      [1, '#445357'],
    ]),
    linear('box', [
      [0, '#46565b'],
      [1, '#20292c'],
    ]),
    linear('disk', [
      [0, '#e0b083'],
      [1, '#9c6a44'],
    ]),
    linear(
      'mug',
      [
        [0, '#8e3d29'],
        [0.35, '#d9704c'],
        [1, '#7d3424'],
      ],
      [0, 0],
      [1, 0],
    ),
    linear(
      'nut',
      [
        [0, '#8f5424'],
        [0.4, '#dd9a4a'],
        [1, '#8a4f22'],
      ],
      [0, 0],
      [1, 0],
    ),
    radial(
      'shade',
      [
        [0.5, '#050d0f', 0],
        [1, '#050d0f', 0.7],
      ],
      [0.55, 0.48],
      0.76,
    ),
    blur('small', 10),
  ].join('')
  const random = seededRandom(2)
  const woodGrain = repeat(26, () => {
    const y = DESK + 12 + random() * (HEIGHT - DESK)
    return `<path d="M-10 ${n(y)}C600 ${n(y + (random() - 0.5) * 30)} 1500 ${n(y + (random() - 0.5) * 30)} 2410 ${n(y)}" fill="none" stroke="${random() < 0.5 ? '#2f1a10' : '#c98d5b'}" stroke-opacity="${n(0.12 + random() * 0.2)}" stroke-width="${n(1 + random() * 4)}"/>`
  })
  const body = `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#room)"/>${nightWindow()}
<circle cx="2060" cy="230" r="760" fill="url(#lamp)"/>
<rect y="${DESK - 40}" width="${WIDTH}" height="${HEIGHT - DESK + 40}" fill="url(#desk)"/>${woodGrain}<rect y="${DESK - 40}" width="${WIDTH}" height="6" fill="#ffcf94" fill-opacity="0.6"/>
<ellipse cx="1440" cy="${DESK + 30}" rx="720" ry="120" fill="url(#cast)"/>${softEllipse(2080, DESK + 90, 500, 210, '#ffca7d', 0.3)}
${softEllipse(1440, 490, 840, 550, '#3fd0b0', 0.16)}
${monitor()}${lamp()}${storage()}${mug()}
${acorn(330, 1130, 52, -62)}${acorn(470, 1180, 44, 28)}${acorn(1120, 1190, 46, 84)}${acorn(240, 1220, 38, 110)}
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#shade)"/>`
  return picture(WIDTH, HEIGHT, definitions, body)
}
