import { blockAdmin, explain, line, lines, named, rowLabel } from '../../src/fields.ts'
import { labels } from '../../src/translations/admin/index.ts'
import { defineBlock } from '../definition.ts'
import { images } from './images.ts'
import type { QuickFacts } from './types.ts'

/** The article in a few lines. */
export const quickFacts = () =>
  defineBlock<QuickFacts>({
    config: {
      slug: 'quickFacts',
      interfaceName: 'QuickFacts',
      labels: labels('blocks', 'quickFacts'),
      admin: blockAdmin('quickFacts', images),
      fields: [
        line('heading', { maxLength: 200, admin: { description: explain('heading') } }),
        {
          ...named('facts'),
          type: 'array',
          required: true,
          minRows: 1,
          maxRows: 12,
          admin: { components: rowLabel('label', 'text') },
          fields: [
            {
              type: 'row',
              fields: [line('label', { maxLength: 120, admin: { description: explain('factLabel') } })],
            },
            lines('text', { required: true, maxLength: 500 }),
          ],
        },
      ],
    },
    texts: ({ heading, facts }) => [heading, ...(facts ?? []).flatMap(({ label, text }) => [label, text])],
  })
