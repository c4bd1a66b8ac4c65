'use client'

import { useRowLabel, useTranslation } from '@payloadcms/ui'
import { priceState } from '../../../collections/Products/price.ts'
import type { Offer } from '../../../collections/Products/types.ts'
import { PriceMark } from './PriceMark.tsx'

/** A price as people write it; an unfinished currency stands as it is. */
const priceText = (price: number, currency: string | null | undefined, language: string): string => {
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency: currency ?? '' }).format(price)
  } catch {
    return `${price} ${currency ?? ''}`.trim()
  }
}

/** The row of an offer: who offers, for how much, and whether that may still be shown. Follows what is typed. */
export const OfferLabel = ({ priceMaxAgeHours }: { priceMaxAgeHours: number }) => {
  const { data = {}, rowNumber } = useRowLabel<Partial<Offer>>()
  const { i18n } = useTranslation()
  const { checkedAt, currency, merchant, price } = data
  const now = new Date()
  return (
    <span className="ra-offer">
      <span>{merchant?.trim() || (rowNumber ?? 0) + 1}</span>
      {typeof price === 'number' && <span>{priceText(price, currency, i18n.language)}</span>}
      <PriceMark
        checkedAt={checkedAt}
        language={i18n.language}
        now={now}
        state={priceState(data, priceMaxAgeHours, now)}
      />
    </span>
  )
}
