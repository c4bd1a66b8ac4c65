'use client'

import { RefreshRouteOnSave } from '@payloadcms/live-preview-react'
import { useRouter } from 'next/navigation'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * Loads the page anew whenever the admin panel around it has saved the article. Panel and site share their origin,
 * whichever name of the server the editor has typed.
 */
export function RefreshOnSave() {
  const router = useRouter()
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => undefined,
  )
  return origin && <RefreshRouteOnSave refresh={router.refresh} serverURL={origin} />
}
