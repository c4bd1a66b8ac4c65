import { Fragment, type ReactNode } from 'react'

/**
 * Renders a list by place. Rows that automations send have no ids, and what is rendered here is never reordered:
 * it is made once, on the server.
 */
export function each<Entry>(
  entries: readonly Entry[],
  render: (entry: Entry, index: number) => ReactNode,
): ReactNode[] {
  return entries.map((entry, index) => <Fragment key={index}>{render(entry, index)}</Fragment>)
}
