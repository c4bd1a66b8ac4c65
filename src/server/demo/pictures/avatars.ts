import { linear, n, picture, radial, repeat, softEllipse } from './svg.ts'

const SIZE = 900

const definitions = [
  radial(
    'jana',
    [
      [0, '#ffd9a6'],
      [0.6, '#f29a6b'],
      [1, '#b9533f'],
    ],
    [0.62, 0.3],
    0.9,
  ),
  radial(
    'mats',
    [
      [0, '#c4e8df'],
      [0.6, '#5fa9a5'],
      [1, '#235a66'],
    ],
    [0.36, 0.3],
    0.9,
  ),
  radial(
    'desk',
    [
      [0, '#4a5a86'],
      [0.6, '#2a3560'],
      [1, '#141a38'],
    ],
    [0.5, 0.35],
    0.85,
  ),
  linear(
    'skinA',
    [
      [0, '#f7c9a4'],
      [1, '#dd9a74'],
    ],
    [0, 0],
    [1, 0.3],
  ),
  linear(
    'skinB',
    [
      [0, '#f3bf98'],
      [1, '#c98561'],
    ],
    [1, 0],
    [0, 0.3],
  ),
  linear('hairA', [
    [0, '#5b3a3f'],
    [1, '#2a1a24'],
  ]),
  linear('hairB', [
    [0, '#b5733c'],
    [1, '#7b4522'],
  ]),
  linear('coat', [
    [0, '#2f6b66'],
    [1, '#173e40'],
  ]),
  linear('jumper', [
    [0, '#d9603e'],
    [1, '#93361f'],
  ]),
  linear(
    'copperSheet',
    [
      [0, '#ffd9b0'],
      [0.4, '#ee9558'],
      [1, '#a94a2a'],
    ],
    [0, 0],
    [1, 1],
  ),
  linear(
    'paper',
    [
      [0, '#fffaf0'],
      [1, '#d9cdb8'],
    ],
    [0, 0],
    [0.4, 1],
  ),
].join('')

/** Portrait of a woman with a dark bob and round glasses. */
export function avatarJana(): string {
  const body = `<rect width="${SIZE}" height="${SIZE}" fill="url(#jana)"/><circle cx="640" cy="250" r="170" fill="#fff0d0" fill-opacity="0.6"/>
<path d="M238 420C220 180 360 110 462 114C600 118 700 220 668 440C664 540 690 620 664 668C600 700 300 706 240 664C214 610 246 520 238 420Z" fill="url(#hairA)"/>
<path d="M110 900C120 770 240 706 372 690H534C664 706 782 776 792 900Z" fill="url(#coat)"/>
<path d="M372 560H530V706C520 770 382 770 372 706Z" fill="#d08f6a"/><path d="M372 690C390 760 510 760 532 690L580 704L452 850L324 704Z" fill="#f4e6d0"/><path d="M324 704L380 688L452 850L400 900L300 726ZM580 704L524 688L452 850L504 900L604 726Z" fill="#1f4f4e"/>
<path d="M300 390C296 270 380 226 454 226C530 226 606 270 602 390C600 520 540 628 452 630C364 628 304 520 300 390Z" fill="url(#skinA)"/>
<path d="M288 440C270 300 340 200 470 190C600 196 640 300 616 440C612 360 590 320 540 296C470 330 350 320 312 352C298 380 292 410 288 440Z" fill="url(#hairA)"/>
<path d="M330 262C370 214 480 196 560 236" stroke="#9a6a66" stroke-opacity="0.6" stroke-width="9" fill="none" stroke-linecap="round"/>
<path d="M336 392C356 378 386 378 404 390M500 390C520 378 550 378 568 392" stroke="#3a2228" stroke-width="11" fill="none" stroke-linecap="round"/>
<ellipse cx="372" cy="436" rx="11" ry="14" fill="#2b1a1e"/><ellipse cx="532" cy="436" rx="11" ry="14" fill="#2b1a1e"/><circle cx="376" cy="431" r="4" fill="#ffffff"/><circle cx="536" cy="431" r="4" fill="#ffffff"/>
<g fill="none" stroke="#25343a" stroke-width="10"><circle cx="372" cy="436" r="58"/><circle cx="532" cy="436" r="58"/><path d="M430 430C444 418 460 418 474 430M314 424L296 412M590 424L608 412"/></g>
<path d="M452 440C446 480 436 500 440 510C448 520 462 520 470 512" stroke="#b9744f" stroke-width="8" fill="none" stroke-linecap="round"/>
<path d="M404 556C430 582 480 582 508 552" stroke="#a5443a" stroke-width="11" fill="none" stroke-linecap="round"/>
<ellipse cx="362" cy="522" rx="28" ry="18" fill="#e8785a" fill-opacity="0.35"/><ellipse cx="542" cy="522" rx="28" ry="18" fill="#e8785a" fill-opacity="0.35"/>`
  return picture(SIZE, SIZE, definitions, body)
}

/** Portrait of a bearded man with a knitted cap. */
export function avatarMats(): string {
  const ribs = repeat(9, (index) => {
    const x = 292 + index * 40
    return `<path d="M${x} 300V${352}" stroke="#163b4a" stroke-width="9" stroke-linecap="round"/>`
  })
  const body = `<rect width="${SIZE}" height="${SIZE}" fill="url(#mats)"/><circle cx="260" cy="260" r="180" fill="#eefaf4" fill-opacity="0.4"/>
<path d="M90 900C104 760 236 700 366 684H536C666 700 796 764 810 900Z" fill="url(#jumper)"/><path d="M346 676C380 740 520 740 556 676L572 720C530 790 372 790 330 720Z" fill="#b5472c"/>
<path d="M374 560H528V690C510 736 392 736 374 690Z" fill="#b9754f"/>
<ellipse cx="286" cy="432" rx="30" ry="46" fill="#c98561"/><ellipse cx="616" cy="432" rx="30" ry="46" fill="#e2a680"/>
<path d="M292 380C290 260 372 220 451 220C530 220 612 260 610 380C610 520 552 622 451 626C350 622 292 520 292 380Z" fill="url(#skinB)"/>
<path d="M288 420C300 470 330 494 372 492C410 474 492 474 530 492C572 494 602 470 614 420C624 560 566 676 451 682C336 676 278 560 288 420Z" fill="url(#hairB)"/>
<path d="M392 548C420 536 482 536 510 548C500 586 402 586 392 548Z" fill="#8a3b30"/><path d="M400 548C430 556 472 556 502 548L496 558C470 564 432 564 406 558Z" fill="#fff4e6"/>
<path d="M340 512C352 592 400 646 451 650" stroke="#e0a265" stroke-opacity="0.5" stroke-width="8" fill="none"/>
<path d="M330 384C352 366 384 368 404 380M498 380C518 368 550 366 572 384" stroke="#8a5128" stroke-width="16" fill="none" stroke-linecap="round"/>
<ellipse cx="370" cy="424" rx="12" ry="14" fill="#20303a"/><ellipse cx="532" cy="424" rx="12" ry="14" fill="#20303a"/><circle cx="374" cy="419" r="4" fill="#ffffff"/><circle cx="536" cy="419" r="4" fill="#ffffff"/>
<path d="M452 424C446 460 430 482 436 494C446 506 462 506 474 496" stroke="#a5643f" stroke-width="9" fill="none" stroke-linecap="round"/>
<path d="M276 330C270 180 360 116 451 114C542 116 632 180 626 330Z" fill="#2d6478"/><path d="M330 230C350 180 400 150 450 148" stroke="#7fb7c4" stroke-opacity="0.7" stroke-width="12" fill="none" stroke-linecap="round"/>
<rect x="262" y="288" width="378" height="76" rx="30" fill="#204f61"/>${ribs}<circle cx="451" cy="106" r="34" fill="#f0a83a"/>`
  return picture(SIZE, SIZE, definitions, body)
}

/** The mark of the automated desk: a sheet of news coming off copper rollers. */
export function avatarNewsdesk(): string {
  const lines = repeat(6, (index) => {
    const y = 470 + index * 44
    return `<rect x="330" y="${y}" width="${n([240, 220, 240, 160, 236, 190][index] ?? 200)}" height="15" rx="7" fill="#8c8474"/>`
  })
  const nodes: [number, number][] = [
    [170, 210],
    [330, 130],
    [570, 130],
    [730, 210],
  ]
  const links = nodes
    .map(
      ([x, y]) =>
        `<path d="M${x} ${y}V${y + 60}L450 300" fill="none" stroke="#7ff0dc" stroke-width="7" stroke-opacity="0.75"/>${softEllipse(x, y, 59, 59, '#7ff0dc', 0.3)}<circle cx="${x}" cy="${y}" r="22" fill="#7ff0dc"/><circle cx="${x}" cy="${y}" r="9" fill="#14203f"/>`,
    )
    .join('')
  const body = `<rect width="${SIZE}" height="${SIZE}" fill="url(#desk)"/>${links}
${softEllipse(450, 830, 279, 59, '#05081a', 0.6)}
<path d="M276 350H624V780C600 800 580 790 560 806C540 820 520 800 500 812C470 828 440 800 410 812C370 826 340 796 310 808C296 812 284 806 276 800Z" fill="url(#paper)"/>
<rect x="330" y="392" width="240" height="46" rx="8" fill="#2a3560"/>${lines}
<rect x="196" y="262" width="508" height="112" rx="56" fill="url(#copperSheet)"/><rect x="226" y="276" width="448" height="18" rx="9" fill="#fff3df" fill-opacity="0.7"/><circle cx="252" cy="318" r="22" fill="#6b2d1a"/><circle cx="648" cy="318" r="22" fill="#6b2d1a"/>`
  return picture(SIZE, SIZE, definitions, body)
}
