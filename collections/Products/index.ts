import type { CollectionConfig, TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'
import { editorialAccess } from '../../src/access.ts'
import { addPictures } from '../../src/admin/lists/pictures.ts'
import {
  address,
  day,
  explain,
  inList,
  line,
  lines,
  minute,
  named,
  options,
  titleCell,
} from '../../src/fields.ts'
import type { PluginContext } from '../../src/options.ts'
import { origin } from '../../src/origin.ts'
import { type ErrorCode, errorMessage, label, labels } from '../../src/translations/admin/index.ts'
import { isGtin } from './gtin.ts'
import { priceIsFresh } from './price.ts'
import type { Offer } from './types.ts'

const validated =
  (isValid: (value: string) => boolean, code: ErrorCode): TextFieldSingleValidation =>
  (value, args) => {
    const result = text(value, args)
    if (result !== true || !value) return result
    return isValid(value) || errorMessage(args.req.i18n.language, code)
  }

const currencies = new Set(Intl.supportedValuesOf('currency'))

/** What articles review and link to. A price is only shown while it is fresh. */
export const products = (context: PluginContext): CollectionConfig => {
  const { priceMaxAgeHours, rules, slugs } = context
  return {
    slug: slugs.products,
    labels: labels('collections', 'products'),
    access: editorialAccess(slugs.products, rules),
    // Without the articles that show it: an article would change with every other one about its product.
    defaultPopulate: {
      name: true,
      brand: true,
      description: true,
      image: true,
      gtin: true,
      offers: true,
      updatedAt: true,
    } as never,
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'brand', 'prices', 'articles', 'updatedAt'],
      listSearchableFields: ['name', 'brand', 'gtin'],
      group: label('groups', 'editorial'),
    },
    hooks: { afterOperation: [addPictures(context, 'image')] },
    fields: [
      line('name', { required: true, maxLength: 200, admin: { components: titleCell } }),
      line('brand', { maxLength: 120 }),
      lines('description', { localized: true, maxLength: 2000 }),
      { ...named('image'), type: 'upload', relationTo: slugs.media as never },
      line('gtin', {
        index: true,
        validate: validated(isGtin, 'gtinInvalid'),
        admin: { description: explain('gtin') },
      }),
      {
        ...named('offers'),
        type: 'array',
        maxRows: 20,
        admin: {
          description: explain('offers'),
          initCollapsed: true,
          components: {
            RowLabel: {
              path: 'payload-review-articles/client#OfferLabel',
              clientProps: { priceMaxAgeHours },
            },
          },
        },
        fields: [
          {
            type: 'row',
            fields: [
              line('merchant', { required: true, maxLength: 120 }),
              address('http', { required: true }),
            ],
          },
          {
            type: 'row',
            fields: [
              { ...named('price'), type: 'number', min: 0, max: 1_000_000_000, admin: { step: 0.01 } },
              line('currency', {
                defaultValue: 'EUR',
                validate: validated((code) => currencies.has(code), 'currencyInvalid'),
              }),
              {
                ...named('availability'),
                type: 'select',
                enumName: 'offer_availability',
                options: options(
                  'InStock',
                  'LimitedAvailability',
                  'OnlineOnly',
                  'InStoreOnly',
                  'PreOrder',
                  'PreSale',
                  'BackOrder',
                  'MadeToOrder',
                  'Reserved',
                  'OutOfStock',
                  'SoldOut',
                  'Discontinued',
                ),
              },
              day('checkedAt', {
                admin: {
                  date: minute,
                  components: { afterInput: ['payload-review-articles/client#CheckedNow'] },
                },
              }),
            ],
          },
          {
            ...named('priceIsFresh'),
            type: 'checkbox',
            virtual: true,
            // The row's label says it, and it follows what is typed.
            admin: { readOnly: true, hidden: true, disableListFilter: true, disableListColumn: true },
            hooks: {
              afterRead: [
                ({ siblingData }) =>
                  priceIsFresh(siblingData as Partial<Offer>, priceMaxAgeHours, new Date()),
              ],
            },
          },
        ],
      },
      {
        ...named('articles'),
        type: 'join',
        collection: slugs.articles as never,
        on: 'shownProducts',
        admin: {
          description: explain('articles'),
          defaultColumns: ['title', '_status', 'score', 'publishedAt'],
          components: { Cell: 'payload-review-articles/rsc#ShownInCell' },
        },
      },
      inList('prices', 'payload-review-articles/rsc#PricesCell'),
      origin(),
    ],
  }
}
