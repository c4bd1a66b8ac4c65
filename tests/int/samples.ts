import sharp from 'sharp'
import type { Block } from '../../blocks/all.ts'
import type { RichText, RichTextNode } from '../../src/input/richText.ts'
import { h2, p, quote, richText, table, ul, upload } from '../../src/server/demo/lexical.ts'

type Id = number | string

/** Rich text of one paragraph. */
export const text = (content: string): RichText => richText(p(content))

/** A link to an article of this installation. */
export const linkTo = (article: Id, label: string): RichTextNode => ({
  type: 'link',
  version: 3,
  direction: null,
  format: '',
  indent: 0,
  id: '000000000000000000000001',
  fields: { linkType: 'internal', newTab: false, doc: { relationTo: 'articles', value: article } },
  children: p(label).children,
})

/** Every block once, ready to go out. */
export const sevenBlocks = ({ product, picture }: { product: Id; picture?: Id }): Block[] => [
  {
    blockType: 'prose',
    content: richText(
      h2('Ein Werk am Netz'),
      p('Strom kommt aus der Dose, sagt man.'),
      ul('Kupfer', 'Zinn'),
      quote('Wer misst, misst Mist.'),
      table(['Größe', 'Wert'], ['Leistung', '900 W']),
      ...(picture === undefined ? [] : [upload(picture)]),
    ),
  },
  {
    blockType: 'quickFacts',
    heading: 'Kurz gesagt',
    facts: [{ label: 'Preis', text: '189 Euro' }, { text: 'Leise im Betrieb' }],
  },
  {
    blockType: 'specTable',
    caption: 'Messwerte',
    labelHeading: 'Größe',
    columns: ['Werk', 'Labor'],
    rows: [
      { label: 'Leistung', values: ['900', '870'], unit: 'W', group: 'Strom' },
      { label: 'Laufzeit', values: ['', '11'], unit: 'min', note: 'bei halber Last' },
    ],
  },
  { blockType: 'prosCons', pros: [{ text: 'Leise' }, { text: 'Sparsam' }], cons: [{ text: 'Schwer' }] },
  {
    blockType: 'verdict',
    content: text('Ein solides Gerät.'),
    scale: '10',
    score: 8.4,
    criteria: [
      { label: 'Laufzeit', score: 8, weight: 2 },
      { label: 'Lautstärke', score: 9.2 },
    ],
    recommendation: 'buy',
    bestFor: [{ text: 'Heimbüros' }],
    notFor: [{ text: 'Rechenzentren' }],
    award: 'Tipp der Redaktion',
  },
  { blockType: 'affiliateProduct', product, pitch: 'Hält zwei Rechner am Leben.' },
  {
    blockType: 'aiDisclosure',
    level: 'assisted',
    tasks: ['research', 'editing'],
    tools: [{ name: 'Diktiergerät', provider: 'Hausmarke' }],
    humanReview: {
      reviewed: true,
      reviewer: 'R. Prüferin',
      scope: 'Alles',
      date: '2026-01-10T12:00:00.000Z',
    },
    responsible: { name: 'R. Prüferin', role: 'Redaktion', contact: 'redaktion@example.com' },
    method: { label: 'So testen wir', url: '/so-testen-wir' },
  },
]

/** What an article needs to go out. */
export const articleData = (overrides: object = {}) => ({
  title: 'Mächtiger Schritt',
  excerpt: 'Kurz, was drin steht.',
  layout: [{ blockType: 'prose', content: text('Ein Absatz.') }] as object[],
  ...overrides,
})

/** The same, asking to go out. */
export const publishedArticle = (overrides: object = {}) =>
  articleData({ _status: 'published', ...overrides })

export const offer = (overrides: object = {}) => ({
  merchant: 'Kabelhaus',
  url: 'https://shop.example.com/ups?ref=1',
  price: 189.9,
  currency: 'EUR',
  availability: 'InStock',
  checkedAt: new Date().toISOString(),
  ...overrides,
})

export const productData = (overrides: object = {}) => ({
  name: 'Notstrom 900',
  brand: 'Ampère',
  gtin: '4006381333931',
  offers: [offer()],
  ...overrides,
})

/** A picture of one colour as a browser would upload it. */
export const picture = async ({
  name = 'bild.png',
  width = 8,
  height = 6,
  type = 'image/png',
}: {
  name?: string
  width?: number
  height?: number
  type?: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/avif' | 'image/gif'
} = {}): Promise<File> => {
  const format = type.slice('image/'.length) as 'png' | 'jpeg' | 'webp' | 'avif' | 'gif'
  const image = sharp({ create: { width, height, channels: 3, background: '#b87333' } })
  return new File([new Uint8Array(await image.toFormat(format).toBuffer())], name, { type })
}

/** What the local API takes for an upload. */
export const fileOf = async (file: File) => ({
  name: file.name,
  mimetype: file.type,
  data: Buffer.from(await file.arrayBuffer()),
  size: file.size,
})
