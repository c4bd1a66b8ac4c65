'use client'

import { useTranslation } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * An instant in the reader's own zone and language; the server, which does not know the zone, says it in UTC.
 * @param isShort the day alone
 */
export const LocalTime = ({ at, isShort }: { at: string; isShort?: boolean }) => {
  const { i18n } = useTranslation()
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return null
  const format = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'medium',
    ...(!isShort && { timeStyle: 'short' }),
    ...(!isBrowser && { timeZone: 'UTC' }),
  })
  return <time dateTime={date.toISOString()}>{format.format(date)}</time>
}
