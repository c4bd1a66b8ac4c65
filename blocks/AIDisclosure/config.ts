import type { SelectFieldSingleValidation, TextFieldSingleValidation } from 'payload'
import { date, select, text } from 'payload/shared'
import { address, blockAdmin, day, explain, line, lines, named, options, rowLabel } from '../../src/fields.ts'
import { checked } from '../../src/publishing/checked.ts'
import { labels } from '../../src/translations/admin/index.ts'
import { defineBlock } from '../definition.ts'
import { images } from './images.ts'
import { levels } from './levels.ts'
import { aiDisclosureRule } from './rule.ts'
import { structuredData } from './structuredData.ts'
import type { AIDisclosure } from './types.ts'

/** What part AI had in the article, who checked it and who answers for it. */
export const aiDisclosure = () =>
  defineBlock<AIDisclosure>({
    config: {
      slug: 'aiDisclosure',
      interfaceName: 'AIDisclosure',
      labels: labels('blocks', 'aiDisclosure'),
      admin: blockAdmin('aiDisclosure', images),
      fields: [
        line('heading', { maxLength: 200, admin: { description: explain('heading') } }),
        {
          type: 'row',
          fields: [
            {
              ...named('level'),
              type: 'select',
              required: true,
              options: options(...levels),
              admin: { description: explain('level') },
              validate: checked(select as SelectFieldSingleValidation, 'level', aiDisclosureRule),
            },
            {
              ...named('tasks'),
              type: 'select',
              hasMany: true,
              options: options(
                'research',
                'writing',
                'editing',
                'translation',
                'formatting',
                'images',
                'factChecking',
              ),
            },
          ],
        },
        {
          ...named('tools'),
          type: 'array',
          maxRows: 20,
          admin: { components: rowLabel('name') },
          fields: [
            {
              type: 'row',
              fields: [
                line('name', { required: true, maxLength: 120 }),
                line('provider', { maxLength: 120 }),
              ],
            },
          ],
        },
        {
          ...named('humanReview'),
          type: 'group',
          admin: { description: explain('humanReview') },
          fields: [
            { ...named('reviewed'), type: 'checkbox' },
            {
              type: 'row',
              fields: [
                line('reviewer', {
                  maxLength: 120,
                  validate: checked(
                    text as TextFieldSingleValidation,
                    'humanReview.reviewer',
                    aiDisclosureRule,
                  ),
                }),
                day('date', { validate: checked(date, 'humanReview.date', aiDisclosureRule) }),
                line('scope', { maxLength: 300 }),
              ],
            },
          ],
        },
        {
          ...named('responsible'),
          type: 'group',
          fields: [
            {
              type: 'row',
              fields: [
                line('name', { maxLength: 120 }),
                line('role', { maxLength: 120 }),
                line('contact', { maxLength: 300, admin: { description: explain('contact') } }),
              ],
            },
          ],
        },
        lines('statement', { maxLength: 1000, admin: { description: explain('statement') } }),
        {
          ...named('method'),
          type: 'group',
          admin: { description: explain('method') },
          fields: [{ type: 'row', fields: [line('label', { maxLength: 120 }), address('any')] }],
        },
      ],
    },
    structuredData,
    texts: ({ heading, statement }) => [heading, statement],
    facts: ({ level }) => ({ aiLevel: level }),
  })
