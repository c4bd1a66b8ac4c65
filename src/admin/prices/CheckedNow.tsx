'use client'

import { useField, useTranslation } from '@payloadcms/ui'
import { deskWords } from '../../translations/desk/index.ts'
import '../lists/lists.css'

/** Below the date of a price: says that somebody has just looked, without the calendar. */
export const CheckedNow = ({ path }: { path: string }) => {
  const { disabled, setValue } = useField<string>({ path })
  const { i18n } = useTranslation()
  return (
    <button
      className="ra-link"
      disabled={disabled}
      onClick={() => setValue(new Date().toISOString())}
      type="button"
    >
      {deskWords(i18n.language).prices.checkedNow}
    </button>
  )
}
