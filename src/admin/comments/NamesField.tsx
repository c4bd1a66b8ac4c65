'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'

/** The names a person has signed with, to read. */
export const NamesField = ({ field, path }: JSONFieldClientProps) => {
  const { value } = useField<string[] | null>({ path })
  return (
    <div className="field-type">
      <FieldLabel label={field.label} path={path} />
      <p className="ra-names">
        <bdi>{(value ?? []).join(', ') || '–'}</bdi>
      </p>
    </div>
  )
}
