import type { ReactNode } from 'react'
import type { Reference } from '../../blocks/types.ts'
import type { DigitalSourceType, MediaDoc } from '../../collections/Media/types.ts'
import { fillLabel, type ReaderLabels, readerLabels } from '../translations/readers/index.ts'
import { fileHref } from './href.ts'
import type { RenderOptions } from './options.ts'
import { isRecord, populated, textOf } from './values.ts'

export interface PictureProps extends Pick<RenderOptions, 'locale' | 'labels' | 'fileUrl'> {
  /** Renders nothing when it is only an id or has no usable address. */
  media: Reference<MediaDoc> | null | undefined
  /** Puts the picture in a `<figure>` with caption, credit and, for pictures made by AI, a note that says so. */
  caption?: boolean
  /** How wide the picture is shown, as the `sizes` attribute says it. */
  sizes?: string
  /** `eager` for the picture that readers see first. */
  loading?: 'lazy' | 'eager'
  fetchPriority?: 'high' | 'low' | 'auto'
  decoding?: 'async' | 'sync' | 'auto'
  className?: string
}

const isWidth = (value: unknown): value is number => typeof value === 'number' && value > 0

/** The picture's addresses with their widths, smallest first. The original only stands in for a missing large size. */
function sourcesOf(media: MediaDoc, fileUrl: (url: string) => string) {
  const sizes = isRecord(media.sizes) ? media.sizes : {}
  const scaled = [sizes.thumbnail, sizes.card, sizes.content]
  const candidates = scaled.at(-1)?.url ? scaled : [...scaled, media]
  return candidates.flatMap((size) => {
    const url = fileHref(size?.url)
    return url ? [{ url: fileUrl(url), width: size?.width }] : []
  })
}

/** White space and commas separate the entries of a `srcset`, so inside an address they are written encoded. */
const srcSetUrl = (url: string) => url.replace(/[\s,]/g, encodeURIComponent)

const sourceNotes: Partial<Record<DigitalSourceType, keyof ReaderLabels>> = {
  trainedAlgorithmicMedia: 'picture.aiGenerated',
  compositeWithTrainedAlgorithmicMedia: 'picture.aiComposite',
}

/** A picture of the media collection, in the size that fits the reader's screen. */
export function Picture({
  media: reference,
  locale,
  labels,
  fileUrl = (url) => url,
  caption = false,
  sizes = '(min-width: 50rem) 46rem, 100vw',
  loading = 'lazy',
  decoding = 'async',
  fetchPriority,
  className,
}: PictureProps): ReactNode {
  const media = populated(reference)
  if (!media) return null
  const sources = sourcesOf(media, fileUrl)
  const largest = sources.at(-1)
  if (!largest) return null
  const srcSet = sources.flatMap(({ url, width }) => (isWidth(width) ? [`${srcSetUrl(url)} ${width}w`] : []))
  const responsive = srcSet.length > 1
  const image = (
    <img
      className={className}
      src={largest.url}
      srcSet={responsive ? srcSet.join(', ') : undefined}
      sizes={responsive ? sizes : undefined}
      width={isWidth(media.width) ? media.width : undefined}
      height={isWidth(media.height) ? media.height : undefined}
      alt={textOf(media.alt)}
      loading={loading}
      decoding={decoding}
      fetchPriority={fetchPriority}
    />
  )
  if (!caption) return image

  const words = readerLabels(locale, labels)
  const credit = textOf(media.credit)
  const note = media.digitalSourceType ? sourceNotes[media.digitalSourceType] : undefined
  const lines = [
    ['caption', textOf(media.caption)],
    ['credit', credit && fillLabel(words['picture.credit'], { credit })],
    ['source', note ? words[note] : ''],
  ].filter(([, line]) => line)
  return (
    <figure className="ra-figure">
      {image}
      {lines.length > 0 && (
        <figcaption className="ra-figure__text">
          {lines.map(([name, line]) => (
            <span key={name} className={`ra-figure__${name}`}>
              {line}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  )
}
