import type { DefaultServerCellComponentProps } from 'payload'
import { pricesOf } from '../../../collections/Products/price.ts'
import type { ProductDoc } from '../../../collections/Products/types.ts'
import { pluginContext } from '../../settings.ts'
import { PriceMark } from './PriceMark.tsx'

/** How old a product's prices are, in a list: the state of the worst, and how many there are of it. */
export const PricesCell = ({ i18n, payload: { config }, rowData }: DefaultServerCellComponentProps) => {
  // Payload renders the cell of a `ui` field in forms too, without a row.
  if (!rowData) return null
  const { priceMaxAgeHours } = pluginContext(config)
  const now = new Date()
  const { fresh, oldest, stale } = pricesOf((rowData as ProductDoc).offers, priceMaxAgeHours, now)
  const state = stale > 0 ? 'stale' : fresh > 0 ? 'fresh' : 'none'
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <span className="ra-offer">
      <PriceMark checkedAt={oldest} language={i18n.language} now={now} state={state} />
      {fresh + stale > 1 && (
        <span className="ra-quiet">
          {number.format(stale || fresh)} / {number.format(fresh + stale)}
        </span>
      )}
    </span>
  )
}
