'use client'

import { type RefObject, useEffect, useState } from 'react'

/** What keys do, by `KeyboardEvent.key`. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"])'))

/** Keys that may be held down. */
const repeats = new Set(['j', 'k'])

/**
 * Lets single keys do something while the focus is in an element, or nowhere, and nobody types or has a dialog open.
 * They can be switched off (WCAG 2.1.4).
 */
export const useKeys = (root: RefObject<HTMLElement | null>, keys: Keys, isOn: boolean): void => {
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, isComposing, key, metaKey, repeat, target } = event
      if (event.defaultPrevented || altKey || ctrlKey || metaKey || isComposing || isTyping(target)) return
      const isHere = target === document.body || (target instanceof Node && root.current?.contains(target))
      if (!isHere || (target instanceof Element && target.closest('dialog, [role="dialog"]'))) return
      const act = keys[key] ?? keys[key.toLowerCase()]
      if (!act || (repeat && !repeats.has(key))) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOn, keys, root])
}

const stored = 'review-articles:single-keys'

/** Whether single keys are wanted, kept in this browser. */
export const useKeysWanted = (): [boolean, (isOn: boolean) => void] => {
  const [isOn, setIsOn] = useState(true)
  useEffect(() => setIsOn(localStorage.getItem(stored) !== 'off'), [])
  return [
    isOn,
    (wanted) => {
      localStorage.setItem(stored, wanted ? 'on' : 'off')
      setIsOn(wanted)
    },
  ]
}
