'use client'

import { useTranslation } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** An instant in the reader's own zone and language; the server, which knows neither zone, says it in UTC. */
export const LocalTime = ({ at }: { at: string }) => {
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
    timeStyle: 'short',
    ...(!isBrowser && { timeZone: 'UTC' }),
  })
  return <time dateTime={date.toISOString()}>{format.format(date)}</time>
}
