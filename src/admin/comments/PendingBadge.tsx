'use client'

import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import './comments.css'

interface PendingBadgeProps {
  count: string
  /** The ID of the entry, which Payload gives each. */
  entry: string
  /** The count in words, for those who do not see where it stands. */
  text: string
}

/**
 * A count inside an entry of Payload's navigation, which has no place for one. With each navigation Payload may make
 * the entry anew (a link, or plain text for the page one is on), so it is looked for after each.
 */
export const PendingBadge = ({ count, entry, text }: PendingBadgeProps) => {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  useEffect(() => setPlace(document.getElementById(entry)))
  return (
    <>
      {place?.isConnected &&
        createPortal(
          <span className="ra-badge" title={text}>
            <span aria-hidden="true">{count}</span>
            <span className="ra-hidden">{text}</span>
          </span>,
          place,
        )}
    </>
  )
}
