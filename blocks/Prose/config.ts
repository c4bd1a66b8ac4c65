import { blockAdmin, named } from '../../src/fields.ts'
import { labels } from '../../src/translations/admin/index.ts'
import { defineBlock } from '../definition.ts'
import { type EditorSlugs, proseEditor } from './editor.ts'
import { images } from './images.ts'
import { richTextTexts } from './text.ts'
import type { Prose } from './types.ts'

/** Running text. Its heading sizes start at h2: the article's title is the h1. */
export const prose = (slugs: EditorSlugs) =>
  defineBlock<Prose>({
    config: {
      slug: 'prose',
      interfaceName: 'Prose',
      labels: labels('blocks', 'prose'),
      admin: blockAdmin('prose', images),
      fields: [{ ...named('content'), type: 'richText', required: true, editor: proseEditor(slugs) }],
    },
    texts: (block) => richTextTexts(block.content),
  })
