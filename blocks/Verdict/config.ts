import type { ArrayField, NumberFieldSingleValidation } from 'payload'
import { number } from 'payload/shared'
import { blockAdmin, explain, line, named, options, rowLabel } from '../../src/fields.ts'
import { checked } from '../../src/publishing/checked.ts'
import { labels } from '../../src/translations/admin/index.ts'
import { defineBlock } from '../definition.ts'
import { type EditorSlugs, inlineEditor } from '../Prose/editor.ts'
import { richTextTexts } from '../Prose/text.ts'
import { images } from './images.ts'
import { verdictRule } from './rule.ts'
import { effectiveScore, normalisedScore } from './score.ts'
import { structuredData } from './structuredData.ts'
import type { Verdict } from './types.ts'

const score = number as NumberFieldSingleValidation

const audience = (name: 'bestFor' | 'notFor'): ArrayField => ({
  ...named(name),
  type: 'array',
  maxRows: 10,
  admin: { components: rowLabel('text') },
  fields: [line('text', { required: true, maxLength: 200 })],
})

/** Our assessment, with a score where the article is a review. */
export const verdict = (slugs: EditorSlugs) =>
  defineBlock<Verdict>({
    config: {
      slug: 'verdict',
      interfaceName: 'Verdict',
      labels: labels('blocks', 'verdict'),
      admin: blockAdmin('verdict', images),
      fields: [
        line('heading', { maxLength: 200, admin: { description: explain('heading') } }),
        { ...named('content'), type: 'richText', editor: inlineEditor(slugs) },
        {
          type: 'row',
          fields: [
            {
              ...named('scale'),
              type: 'select',
              options: ['5', '10', '100'],
              defaultValue: '10',
              required: true,
              enumName: 'verdict_scale',
            },
            {
              ...named('score'),
              type: 'number',
              admin: { description: explain('score'), step: 0.1 },
              validate: checked(score, 'score', verdictRule),
            },
            {
              ...named('recommendation'),
              type: 'select',
              options: options('buy', 'consider', 'wait', 'avoid'),
            },
          ],
        },
        {
          ...named('criteria'),
          type: 'array',
          maxRows: 20,
          admin: { description: explain('criteria'), components: rowLabel('label') },
          fields: [
            {
              type: 'row',
              fields: [
                line('label', { required: true, maxLength: 120 }),
                {
                  ...named('score'),
                  type: 'number',
                  required: true,
                  admin: { step: 0.1 },
                  validate: checked(score, 'criteria.*.score', verdictRule),
                },
                {
                  ...named('weight'),
                  type: 'number',
                  defaultValue: 1,
                  admin: { description: explain('weight'), step: 0.5 },
                  validate: checked(score, 'criteria.*.weight', verdictRule),
                },
              ],
            },
          ],
        },
        audience('bestFor'),
        audience('notFor'),
        line('award', { maxLength: 120, admin: { description: explain('award') } }),
      ],
    },
    structuredData,
    texts: ({ heading, content, criteria, bestFor, notFor, award }) => [
      heading,
      ...richTextTexts(content),
      ...(criteria ?? []).map(({ label }) => label),
      ...[...(bestFor ?? []), ...(notFor ?? [])].map(({ text }) => text),
      award,
    ],
    facts: (block) =>
      effectiveScore(block) === undefined
        ? {}
        : { score: normalisedScore(block), ...(block.award && { award: block.award }) },
  })
