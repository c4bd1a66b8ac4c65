import type { CollectionConfig } from 'payload'
import { editorialAccess } from '../../src/access.ts'
import { explain, line, named, options } from '../../src/fields.ts'
import type { PluginContext } from '../../src/options.ts'
import { origin } from '../../src/origin.ts'
import { label, labels } from '../../src/translations/admin/index.ts'
import { checkRoom } from './checkRoom.ts'
import { cleanPicture } from './cleanPicture.ts'
import { answerMissing } from './missingFile.ts'

const webp = { format: 'webp', options: { quality: 82 } } as const

/** Pictures, stored without metadata, in the sizes a page needs. No SVG: it can carry script. */
export const media = ({ slugs, rules }: PluginContext): CollectionConfig => ({
  slug: slugs.media,
  labels: labels('collections', 'media'),
  access: editorialAccess(slugs.media, rules),
  admin: {
    group: label('groups', 'editorial'),
    defaultColumns: ['filename', 'alt', 'credit', 'digitalSourceType', 'updatedAt'],
    listSearchableFields: ['filename', 'alt', 'caption', 'credit'],
  },
  upload: {
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'],
    adminThumbnail: 'thumbnail',
    focalPoint: true,
    crop: true,
    pasteURL: false,
    handlers: [answerMissing],
    imageSizes: [
      { name: 'thumbnail', width: 320, formatOptions: webp },
      { name: 'card', width: 640, formatOptions: webp },
      { name: 'content', width: 1280, formatOptions: webp },
      { name: 'og', width: 1200, height: 630, withoutEnlargement: false, formatOptions: webp },
    ],
  },
  hooks: { beforeOperation: [cleanPicture, checkRoom] },
  fields: [
    line('alt', {
      required: true,
      localized: true,
      maxLength: 500,
      admin: { description: explain('alt') },
    }),
    line('caption', { localized: true, maxLength: 500 }),
    line('credit', { maxLength: 200 }),
    {
      ...named('digitalSourceType'),
      type: 'select',
      defaultValue: 'digitalCapture',
      options: options(
        'digitalCapture',
        'negativeFilm',
        'positiveFilm',
        'print',
        'humanEdits',
        'compositeCapture',
        'algorithmicallyEnhanced',
        'dataDrivenMedia',
        'digitalCreation',
        'virtualRecording',
        'screenCapture',
        'algorithmicMedia',
        'trainedAlgorithmicMedia',
        'compositeSynthetic',
        'compositeWithTrainedAlgorithmicMedia',
      ),
    },
    origin(),
  ],
})
