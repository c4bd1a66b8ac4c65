'use client'

import { useTranslation } from '@payloadcms/ui'
import type { RefObject } from 'react'
import { actions } from '../../moderation/statuses.ts'
import { moderationWords } from '../../translations/moderation/index.ts'
import { keyOfAction } from './keys.ts'

interface HelpProps {
  dialog: RefObject<HTMLDialogElement | null>
  isOn: boolean
  mayDecide: boolean
  onSwitch: (isOn: boolean) => void
}

/** Which key does what, and whether keys do anything. */
export const Help = ({ dialog, isOn, mayDecide, onSwitch }: HelpProps) => {
  const { i18n } = useTranslation()
  const words = moderationWords(i18n.language)
  const { help } = words.queue
  const keys: [string, string][] = [
    ['J', help.next],
    ['K', help.previous],
    ...(mayDecide
      ? [
          ...actions.map((action): [string, string] => [
            keyOfAction[action].toUpperCase(),
            words.actions[action],
          ]),
          ['U', help.undo] as [string, string],
          ['N', help.note] as [string, string],
          ['X', help.select] as [string, string],
          ['⇧ X', help.range] as [string, string],
          ['*', help.all] as [string, string],
          ['Esc', help.none] as [string, string],
        ]
      : []),
    ['O', help.open],
    ['/', help.search],
    ['?', help.help],
  ]
  return (
    <dialog aria-labelledby="ra-keys" className="ra-help" ref={dialog}>
      <h2 id="ra-keys">{help.heading}</h2>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      {mayDecide && <p className="ra-quiet">{help.bulk}</p>}
      <label>
        <input checked={isOn} onChange={({ target }) => onSwitch(target.checked)} type="checkbox" />
        {help.isOn}
      </label>
      <button className="ra-action" onClick={() => dialog.current?.close()} type="button">
        {help.close}
      </button>
    </dialog>
  )
}
