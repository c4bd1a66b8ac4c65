import type { ReactNode } from 'react'

interface ScrollProps {
  /** Its name for those who listen, unless another element names it. */
  label?: string
  labelledBy?: string
  children: ReactNode
}

/** What may be wider than the screen and then scrolls sideways by itself, also with the keyboard. */
export function Scroll({ label, labelledBy, children }: ScrollProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form controls, this a table
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard could not scroll
    <div className="ra-scroll" role="group" aria-label={label} aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </div>
  )
}
