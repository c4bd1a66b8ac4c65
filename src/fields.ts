import type { Block, DateField, TextareaField, TextField, TextFieldSingleValidation, UIField } from 'payload'
import { text } from 'payload/shared'
import { isAllowedUrl, isHttpUrl } from './input/url.ts'
import type { AdminWords } from './translations/admin/en.ts'
import { errorMessage, label } from './translations/admin/index.ts'

export type FieldName = keyof AdminWords['fields'] & string
type Described = keyof AdminWords['descriptions'] & string
type OptionName = keyof AdminWords['options'] & string

/** A field's name with its label: every field of the plugin is called the same in the admin wherever it stands. */
export const named = <N extends FieldName>(name: N) => ({ name, label: label('fields', name) })

/** A description in all languages, for `admin.description`. */
export const explain = (key: Described) => label('descriptions', key)

/** Select options with labels in all languages. */
export const options = <V extends OptionName>(...values: V[]) =>
  values.map((value) => ({ label: label('options', value), value }))

/** A line of text. */
export const line = (name: FieldName, rest: Partial<TextField> = {}): TextField =>
  ({ ...named(name), type: 'text', ...rest }) as TextField

/** A few lines of text. */
export const lines = (name: FieldName, rest: Partial<TextareaField> = {}): TextareaField =>
  ({ ...named(name), type: 'textarea', ...rest }) as TextareaField

/** A day. Stored as an ISO 8601 instant; the admin shows the date alone. */
export const day = (name: FieldName, rest: Partial<DateField> = {}): DateField =>
  ({ ...named(name), type: 'date', ...rest }) as DateField

/**
 * An address. `any`: http, https, mailto or site-relative; `http`: http and https only (contract §2, §3).
 * `custom.url` makes the check of everything incoming apply the rule to drafts too.
 */
export const address = (kind: 'any' | 'http', rest: Partial<TextField> = {}): TextField => {
  const validate: TextFieldSingleValidation = (value, args) => {
    const result = text(value, args)
    if (result !== true || !value) return result
    const allowed = kind === 'http' ? isHttpUrl(value) : isAllowedUrl(value)
    return allowed || errorMessage(args.req.i18n.language, kind === 'http' ? 'urlNotHttp' : 'urlNotAllowed')
  }
  return {
    ...named('url'),
    type: 'text',
    maxLength: 2000,
    validate,
    custom: { url: kind },
    ...rest,
  } as TextField
}

/** Labels the rows of an array by the first of these fields that has a text; for `admin.components`. */
export const rowLabel = (...from: FieldName[]) => ({
  RowLabel: { path: 'payload-review-articles/client#RowLabel', clientProps: { from } },
})

/**
 * For a block's `admin`: its pictures, and a line that says what is in it when it is folded up.
 * @param name of the block, whatever a host calls its `blockType`
 */
export const blockAdmin = (
  name: Exclude<keyof AdminWords['blocks'], 'block'>,
  images: NonNullable<Block['admin']>['images'],
): Block['admin'] => ({
  disableBlockName: true,
  images,
  components: { Label: { path: 'payload-review-articles/client#BlockLabel', clientProps: { name } } },
})

/** For `admin.date` of a moment rather than a day: the admin shows the time too. */
export const minute = { pickerAppearance: 'dayAndTime' } as const

/** A column of a list that shows no field of its own. @param path of its component */
export const inList = (name: FieldName, path: string): UIField => ({
  ...named(name),
  type: 'ui',
  admin: { components: { Cell: path }, disableBulkEdit: true },
})

/** For `admin.components` of a title or name whose lists show a picture beside it. */
export const titleCell = { Cell: 'payload-review-articles/client#TitleCell' } as const

/** A part of a form that shows no field of its own. @param path of its component */
export const inForm = (name: FieldName, path: string, position?: 'sidebar'): UIField => ({
  ...named(name),
  type: 'ui',
  admin: { components: { Field: path }, disableBulkEdit: true, disableListColumn: true, position },
})
