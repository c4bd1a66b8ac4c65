'use client'

import { useEffect } from 'react'
import { commentAnchor } from '../../../../react/index.ts'

/**
 * Goes on to the page of a comment that the address asks for (`#comment-12`) where it is not on this one any more:
 * new comments push old ones to other pages.
 *
 * @param commentPath what the address of a comment begins with
 */
export function Elsewhere({ commentPath }: { commentPath: string }): null {
  useEffect(() => {
    const id = /^#comment-(\d+)$/.exec(location.hash)?.[1]
    if (id && !document.getElementById(commentAnchor(id))) location.replace(`${commentPath}${id}`)
  }, [commentPath])
  return null
}
