'use client'

import { useRowLabel } from '@payloadcms/ui'

interface RowLabelProps {
  /** The row's fields to read the label from; the first that has a text wins. */
  from: string[]
}

const maxLength = 80

/** Labels a collapsed row of an array with its own text, so that rows can be told apart without opening them. */
export const RowLabel = ({ from }: RowLabelProps) => {
  const { data, rowNumber } = useRowLabel<Record<string, unknown>>()
  const text = from
    .map((name) => data?.[name])
    .find((value) => typeof value === 'string' && value.trim() !== '')
  const label = typeof text === 'string' ? text.trim() : ''
  return (
    <span>
      {label ? `${label.slice(0, maxLength)}${label.length > maxLength ? '…' : ''}` : (rowNumber ?? 0) + 1}
    </span>
  )
}
