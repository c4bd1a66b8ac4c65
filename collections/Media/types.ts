export interface MediaSize {
  url?: string | null
  width?: number | null
  height?: number | null
  mimeType?: string | null
  filesize?: number | null
  filename?: string | null
}

/** IPTC digital source types, https://cv.iptc.org/newscodes/digitalsourcetype/ */
export type DigitalSourceType =
  | 'digitalCapture'
  | 'negativeFilm'
  | 'positiveFilm'
  | 'print'
  | 'humanEdits'
  | 'compositeCapture'
  | 'algorithmicallyEnhanced'
  | 'dataDrivenMedia'
  | 'digitalCreation'
  | 'virtualRecording'
  | 'screenCapture'
  | 'algorithmicMedia'
  | 'trainedAlgorithmicMedia'
  | 'compositeSynthetic'
  | 'compositeWithTrainedAlgorithmicMedia'

/** A picture with its sizes. URLs are site-relative unless the host serves files elsewhere. */
export interface MediaDoc {
  id: number | string
  alt?: string | null
  caption?: string | null
  credit?: string | null
  digitalSourceType?: DigitalSourceType | null
  url?: string | null
  filename?: string | null
  mimeType?: string | null
  width?: number | null
  height?: number | null
  focalX?: number | null
  focalY?: number | null
  sizes?: {
    thumbnail?: MediaSize
    card?: MediaSize
    content?: MediaSize
    og?: MediaSize
  } | null
  updatedAt?: string
  createdAt?: string
}
