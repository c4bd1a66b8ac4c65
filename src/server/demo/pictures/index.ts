import type { DemoPicture, MediaKey } from '../types.ts'
import { avatarJana, avatarMats, avatarNewsdesk } from './avatars.ts'
import { backupDesk } from './backupDesk.ts'
import { bikeDrive, bikeStudio } from './bikePictures.ts'
import { copperMine } from './copperMine.ts'
import { harbourDusk } from './harbour.ts'
import { leachHeap } from './leachHeap.ts'
import { powerSupply } from './powerSupply.ts'
import { threeTwoOne } from './threeTwoOne.ts'

/** Drawn by code from fixed rules, without a model or samples: IPTC's `algorithmicMedia`. */
const drawn = { credit: 'Prüfstand (Illustration)', digitalSourceType: 'algorithmicMedia' } as const

/** The pictures of the demo content. */
export const pictures: Record<MediaKey, DemoPicture> = {
  copperMine: {
    ...drawn,
    filename: 'demo-copper-mine.jpg',
    draw: copperMine,
    alt: {
      de: 'Illustration: ein terrassenförmiger Kupfertagebau in der Abendsonne, auf dem Grund ein türkiser See, am Rand des Tagebaus ein flaches Rechenzentrum mit Strommasten',
      en: 'Illustration: a terraced open-pit copper mine in the evening sun with a turquoise pool at the bottom; on its rim a low data centre and a line of pylons',
    },
    caption: {
      de: 'Zwischen Grube und Serverhalle liegen sonst viele Zwischenhändler. AWS überspringt einige davon.',
      en: 'Between the pit and the server hall there are usually plenty of middlemen. AWS is skipping a few.',
    },
  },
  leachHeap: {
    ...drawn,
    filename: 'demo-leach-heap.jpg',
    draw: leachHeap,
    alt: {
      de: 'Schema der Biolaugung: eine dreistufige Erzhalde wird von oben beträufelt, eine Lupe zeigt stäbchenförmige Mikroben am Gestein, die Lösung fließt in ein Becken und weiter zur Elektrolyse, wo ein Kupferblech aus der Zelle gehoben wird',
      en: 'How bioleaching works: a three-tiered heap of ore is irrigated from above, a lens shows rod-shaped microbes on a grain of rock, and the solution runs into a pond and on to a cell from which a sheet of copper is being lifted',
    },
    caption: {
      de: 'Vom Erz zur Kathode, ohne Schmelzofen: Mikroben lösen das Kupfer, Strom scheidet es wieder ab. Schematische Darstellung.',
      en: 'From ore to cathode without a smelter: microbes dissolve the copper, electricity brings it back. Schematic.',
    },
  },
  powerSupply: {
    ...drawn,
    filename: 'demo-power-supply.jpg',
    draw: powerSupply,
    alt: {
      de: 'Illustration: ein schwarzer Tower mit rundem, türkis leuchtendem Display und Lüftungsschlitzen auf einer spiegelnden Tischplatte',
      en: 'Illustration: a black tower with a round display glowing turquoise and a grille of vents, standing on a polished desk',
    },
  },
  bikeHarbour: {
    ...drawn,
    filename: 'demo-bike-harbour.jpg',
    draw: harbourDusk,
    alt: {
      de: 'Illustration: ein rotes, kompaktes Lastenrad mit Holzkiste und Fronttasche steht auf einem Kai, dahinter Speicherhäuser, Hafenkräne und die untergehende Sonne',
      en: 'Illustration: a compact red cargo bike with a wooden crate and a front bag stands on a quay; behind it warehouses, harbour cranes and the setting sun',
    },
    caption: {
      de: 'Beladen für den Abend: Die Jolle trägt hinten 80 Kilogramm, Lauch inbegriffen.',
      en: 'Loaded for the evening: the Jolle carries 80 kilograms at the back, leeks included.',
    },
  },
  bikeStudio: {
    ...drawn,
    filename: 'demo-bike-studio.jpg',
    draw: bikeStudio,
    alt: {
      de: 'Illustration: das rote Lastenrad von der Seite vor hellem Hintergrund, mit Holzkiste, Seitentasche und Fronttasche',
      en: 'Illustration: the red cargo bike in profile against a pale background, with wooden crate, pannier and front bag',
    },
  },
  bikeDrive: {
    ...drawn,
    filename: 'demo-bike-drive.jpg',
    draw: bikeDrive,
    alt: {
      de: 'Illustration: Nahansicht von Mittelmotor, Riemenscheibe und Kurbel, rechts davon der Akku im geschwungenen Rahmenrohr',
      en: 'Illustration: a close view of the mid-drive motor, belt pulley and crank, with the battery set into the curved frame tube to the right',
    },
    caption: {
      de: 'Riemen statt Kette, Akku im Rohr: Unten im Rahmen ist alles dort, wo der Schwerpunkt es gern hätte.',
      en: 'A belt instead of a chain, the battery in the tube: low in the frame, everything sits where the centre of gravity wants it.',
    },
  },
  backupDesk: {
    ...drawn,
    filename: 'demo-backup-desk.jpg',
    draw: backupDesk,
    alt: {
      de: 'Illustration: ein Schreibtisch bei Nacht, auf dem Bildschirm ein Sicherungsprogramm mit Fortschrittsring und Balken, daneben ein NAS und eine kleine Festplatte; auf dem Tisch liegen Eicheln, vor dem Fenster sitzt ein Eichhörnchen im Mondlicht',
      en: 'Illustration: a desk at night with a backup program on the screen, showing a progress ring and bars, beside it a NAS and a small disk; acorns lie on the desk and a squirrel sits outside the window in the moonlight',
    },
    caption: {
      de: 'Vorräte anlegen kann jeder. Die Kunst liegt im Wiederfinden.',
      en: 'Anyone can lay in stores. The art is in finding them again.',
    },
  },
  threeTwoOne: {
    ...drawn,
    filename: 'demo-three-two-one.jpg',
    draw: threeTwoOne,
    alt: {
      de: 'Illustration der 3-2-1-Regel: ein Notebook und ein NAS auf benachbarten Inseln, weiter weg ein Haus mit Tresor auf einer dritten; Datenpakete fliegen vom Notebook zu beiden',
      en: 'Illustration of the 3-2-1 rule: a laptop and a NAS on neighbouring islands, and far off a house with a safe on a third; parcels of data fly from the laptop to both',
    },
    caption: {
      de: 'Drei Exemplare, zwei Arten von Speicher, eines weit weg: die 3-2-1-Regel als Archipel.',
      en: 'Three copies, two kinds of storage, one far away: the 3-2-1 rule as an archipelago.',
    },
  },
  avatarNewsdesk: {
    ...drawn,
    filename: 'demo-avatar-newsdesk.jpg',
    draw: avatarNewsdesk,
    alt: {
      de: 'Zeichen des Newsdesks: ein bedruckter Papierstreifen läuft aus einer kupfernen Walze',
      en: 'The newsdesk’s mark: a printed strip of paper coming off a copper roller',
    },
  },
  avatarJana: {
    ...drawn,
    filename: 'demo-avatar-jana.jpg',
    draw: avatarJana,
    alt: {
      de: 'Gezeichnetes Porträt: Jana Feldkamp mit dunklem Bob und runder Brille',
      en: 'Drawn portrait: Jana Feldkamp with a dark bob and round glasses',
    },
  },
  avatarMats: {
    ...drawn,
    filename: 'demo-avatar-mats.jpg',
    draw: avatarMats,
    alt: {
      de: 'Gezeichnetes Porträt: Mats Ohlendorf mit rotblondem Bart und blauer Mütze',
      en: 'Drawn portrait: Mats Ohlendorf with a ginger beard and a blue bobble hat',
    },
  },
}
