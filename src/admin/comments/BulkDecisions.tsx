'use client'

import { useAuth, useSelection } from '@payloadcms/ui'
import { fillWords } from '../../translations/moderation/index.ts'
import { DecisionButtons } from './DecisionButtons.tsx'
import { useDecide } from './useDecide.ts'

/** Decisions about the rows that are selected in the list. */
export const BulkDecisions = ({ collection }: { collection: string }) => {
  const { permissions } = useAuth()
  const { selectedIDs, toggleAll } = useSelection()
  const { decide, isBusy, words } = useDecide(collection)
  if (!permissions?.collections?.[collection]?.update) return null
  if (selectedIDs.length === 0) return <p className="ra-bulk ra-bulk--empty">{words.nothingSelected}</p>
  return (
    <p className="ra-bulk" role="status">
      {fillWords(words.selected, { count: selectedIDs.length })}
      <DecisionButtons
        isBusy={isBusy}
        words={words}
        onDecide={async (action) => {
          if (await decide({ ids: selectedIDs, action })) toggleAll()
        }}
      />
    </p>
  )
}
