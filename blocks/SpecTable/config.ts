import type { TextFieldManyValidation } from 'payload'
import { text } from 'payload/shared'
import { blockAdmin, line, named } from '../../src/fields.ts'
import { checked } from '../../src/publishing/checked.ts'
import { label, labels } from '../../src/translations/admin/index.ts'
import { defineBlock } from '../definition.ts'
import { images } from './images.ts'
import { specTableRule } from './rule.ts'
import { limits } from './table/table.ts'
import type { SpecTable } from './types.ts'

/** Shown and written by the grid, which stands where the rows are. */
const inGrid = { components: { Field: false as const } }

/** A table of figures: two columns for one product, more for a comparison. */
export const specTable = () =>
  defineBlock<SpecTable>({
    config: {
      slug: 'specTable',
      interfaceName: 'SpecTable',
      labels: labels('blocks', 'specTable'),
      admin: blockAdmin('specTable', images),
      fields: [
        {
          type: 'row',
          fields: [
            line('caption', { maxLength: 200, label: label('fields', 'tableCaption') }),
            line('labelHeading', { maxLength: 120, admin: inGrid }),
          ],
        },
        {
          ...named('columns'),
          type: 'text',
          hasMany: true,
          required: true,
          minRows: 1,
          maxRows: limits.columns,
          maxLength: 120,
          admin: inGrid,
        },
        {
          ...named('rows'),
          type: 'array',
          required: true,
          minRows: 1,
          maxRows: limits.rows,
          admin: { components: { Field: 'payload-review-articles/client#SpecTableGrid' } },
          fields: [
            {
              type: 'row',
              fields: [
                line('label', { required: true, maxLength: 200 }),
                line('unit', { maxLength: 40 }),
                line('group', { maxLength: 120 }),
              ],
            },
            {
              ...named('values'),
              type: 'text',
              hasMany: true,
              maxLength: 500,
              validate: checked(text as TextFieldManyValidation, 'rows.*.values', specTableRule),
            },
            line('note', { maxLength: 500 }),
          ],
        },
      ],
    },
    texts: ({ caption, labelHeading, columns, rows }) => [
      caption,
      labelHeading,
      ...(columns ?? []),
      ...(rows ?? []).flatMap(({ group, label, values, unit, note }) => [
        group,
        label,
        ...(values ?? []),
        unit,
        note,
      ]),
    ],
  })
