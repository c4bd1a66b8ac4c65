import type { ImageObjectLeaf } from 'schema-dts'
import type { Reference } from '../../blocks/types.ts'
import type { MediaDoc, MediaSize } from '../../collections/Media/types.ts'
import type { JsonLdContext } from './types.ts'
import { absoluteUrl, compact, mapList, populated, text } from './values.ts'

type Media = Reference<MediaDoc> | null | undefined

/** schema.org/Distance is a text of number and unit. */
function pixels(length: unknown): string | undefined {
  return typeof length === 'number' && Number.isFinite(length) && length > 0 ? `${length} px` : undefined
}

/** A picture by its address and size in pixels; nothing when the address cannot be made absolute. */
export function imageObject(
  file: MediaSize | null | undefined,
  context: JsonLdContext,
): ImageObjectLeaf | undefined {
  const url = absoluteUrl(file?.url, context)
  if (!url) return undefined
  return compact<ImageObjectLeaf>({
    '@type': 'ImageObject',
    url,
    width: pixels(file?.width),
    height: pixels(file?.height),
  })
}

/** One file of an uploaded picture: the size for running text, the original where that was not made. */
export function mediaImage(media: Media, context: JsonLdContext): ImageObjectLeaf | undefined {
  const doc = populated(media)
  return imageObject(doc?.sizes?.content, context) ?? imageObject(doc, context)
}

/**
 * The lead picture in its large forms: the crop for previews, the size for running text, the original, each
 * file once. Small sizes stay out: Google asks for at least 50,000 pixels (Article, "image").
 */
export function heroImages(media: Media, context: JsonLdContext): ImageObjectLeaf[] {
  const doc = populated(media)
  if (!doc) return []
  const images = mapList([doc.sizes?.og, doc.sizes?.content, doc], (file) => imageObject(file, context))
  const byUrl = new Map(images.map((image) => [image.url, image]))
  const shownWithIt = { caption: text(doc.caption), creditText: text(doc.credit) }
  return [...byUrl.values()].map((image) => compact({ ...image, ...shownWithIt }))
}
