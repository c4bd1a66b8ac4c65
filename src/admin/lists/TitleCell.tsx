'use client'

import { RenderDefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import type { PicturedRow } from './pictures.ts'
import './lists.css'

/** A title or name with its picture beside it. What a click on it does is Payload's to say: in a drawer it selects. */
export const TitleCell = (props: DefaultCellComponentProps) => {
  const { atAGlance } = props.rowData as PicturedRow
  const picture = atAGlance?.picture
  return (
    <div className="ra-title">
      {picture ? (
        // The title says what it is about; an alternative text would be read before every one.
        <img alt="" className="ra-picture" height={40} loading="lazy" src={picture} width={60} />
      ) : (
        atAGlance && <span className="ra-picture" />
      )}
      <RenderDefaultCell clientProps={props} columnIndex={0} isLinkedColumn={Boolean(props.link)} />
    </div>
  )
}
