/** A place readers can pass an article on at, and the address that does it. */
export interface ShareLink {
  /** As the place calls itself; `mail` is named by the language. */
  place: 'Mastodon' | 'Bluesky' | 'LinkedIn' | 'WhatsApp' | 'mail'
  href: string
}

/**
 * Where an article can be shared, by links alone: nobody hears of a reader who does not follow one.
 *
 * @param url of the article, absolute
 * @see https://share.joinmastodon.org (asks the reader for the own server)
 * @see https://docs.bsky.app/docs/advanced-guides/intent-links
 * @see https://faq.whatsapp.com/5913398998672934 (click to chat)
 * @see https://www.rfc-editor.org/rfc/rfc6068 (mailto; spaces are %20, never +)
 */
export const shareLinks = (title: string, url: string): ShareLink[] => {
  const both = encodeURIComponent(`${title} ${url}`)
  const [subject, address] = [title, url].map(encodeURIComponent)
  return [
    { place: 'Mastodon', href: `https://share.joinmastodon.org/#text=${both}` },
    { place: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
    { place: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${address}` },
    { place: 'WhatsApp', href: `https://wa.me/?text=${both}` },
    { place: 'mail', href: `mailto:?subject=${subject}&body=${address}` },
  ]
}
