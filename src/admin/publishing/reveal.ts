import type { ClientField, FormState } from 'payload'
import { rowsAround, selectorsOf, tabOf } from './place.ts'

/** The part of the form that knows which rows are open. */
interface Rows {
  getField: (path: string) => FormState[string] | undefined
  dispatchFields: (action: {
    type: 'SET_ROW_COLLAPSED'
    path: string
    updatedRows: NonNullable<FormState[string]['rows']>
  }) => void
}

/** Milliseconds to wait for the next part of a path: a tab, and fields that come near the window, take long to be drawn. */
const patience = 3000

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

const openTab = (root: ParentNode, fields: readonly ClientField[], path: string) => {
  const place = tabOf(fields, path)
  if (!place) return
  const rows = [...root.querySelectorAll('.tabs-field')].filter(
    (row) => !row.parentElement?.closest('.tabs-field'),
  )
  const button = rows[place.row]?.querySelectorAll<HTMLElement>('.tabs-field__tab-button')[place.tab]
  if (!button?.classList.contains('tabs-field__tab-button--active')) button?.click()
}

const openRows = ({ getField, dispatchFields }: Rows, path: string) => {
  for (const { list, row } of rowsAround(path)) {
    const rows = getField(list)?.rows
    if (!rows?.[row]?.collapsed) continue
    const updatedRows = rows.map((each, index) => (index === row ? { ...each, collapsed: false } : each))
    dispatchFields({ type: 'SET_ROW_COLLAPSED', path: list, updatedRows })
  }
}

/** What is folded up by hand around an element: `collapsible` fields, which the form does not know of. */
const unfold = (element: Element) => {
  for (let folded = element.closest('.collapsible--collapsed'); folded; ) {
    folded.querySelector<HTMLElement>('.collapsible__toggle')?.click()
    folded = folded.parentElement?.closest('.collapsible--collapsed') ?? null
  }
}

const fillable = 'input:not([type="hidden"], [disabled]), textarea:not([disabled]), [contenteditable="true"]'
const inside = [fillable, '[class*="add-row"], [class*="drawer-toggler"]', 'button']

/** Where typing goes on: the field itself, its first input, or the button that makes its first row. */
const focusIn = (element: HTMLElement): void => {
  const target = element.matches(fillable)
    ? element
    : inside.map((selector) => element.querySelector<HTMLElement>(selector)).find((found) => found !== null)
  element.scrollIntoView({ block: 'center' })
  ;(target ?? element).focus({ preventScroll: true })
}

/** What stands above is drawn later still, and would push the field out of sight. */
const keepInSight = async (element: Element) => {
  const until = performance.now() + patience
  while (document.activeElement === element && performance.now() < until) {
    const { bottom, top } = element.getBoundingClientRect()
    if (bottom < 0 || top > window.innerHeight) element.scrollIntoView({ block: 'center' })
    await frame()
  }
}

/**
 * Leads an editor to a field: opens its tab and the rows around it, scrolls there and puts the focus into it. A field
 * that draws no input of its own (a cell of a grid, say) is represented by what is around it.
 *
 * @param root the form, because a drawer above it may show fields of the same names
 * @returns whether there was something to go to
 */
export const revealField = async (
  path: string,
  { fields, root, rows }: { fields: readonly ClientField[]; root: ParentNode; rows: Rows },
): Promise<boolean> => {
  openTab(root, fields, path)
  openRows(rows, path)
  const selectors = selectorsOf(path)
  const nearest = () =>
    selectors
      .map((selector, index) => ({ element: root.querySelector<HTMLElement>(selector), index }))
      .find(({ element }) => element !== null)
  let reached = selectors.length
  let place: Element | null | undefined
  let until = performance.now() + patience
  // On a slow machine the field follows long after its row: the focus is on its way in, unless the editor has moved it.
  while (reached > 0 && performance.now() < until) {
    const found = nearest()
    if (found?.element && found.index < reached) {
      reached = found.index
      until = performance.now() + patience
      unfold(found.element)
      focusIn(found.element)
      place = document.activeElement
    } else if (place && ![place, document.body, null].includes(document.activeElement)) break
    await frame()
  }
  if (place) void keepInSight(place)
  return place !== undefined
}
