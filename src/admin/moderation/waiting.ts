'use client'

import { useEffect, useState } from 'react'

/** From the queue to the navigation, which are drawn apart. */
const name = 'review-articles:waiting'

/** Says how many comments wait now. */
export const tellWaiting = (count: number): void => {
  window.dispatchEvent(new CustomEvent(name, { detail: count }))
}

/** How many comments wait. @param known when the page was made */
export const useWaiting = (known: number): number => {
  const [count, setCount] = useState(known)
  useEffect(() => {
    setCount(known)
    const hear = ({ detail }: Event & { detail?: number }) => setCount(detail ?? known)
    window.addEventListener(name, hear)
    return () => window.removeEventListener(name, hear)
  }, [known])
  return count
}
