import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { MediaDoc } from '../../collections/Media/types.ts'
import { Picture } from './Picture.tsx'

const media: MediaDoc = {
  id: 1,
  alt: 'Eine Mine',
  caption: 'Der Tagebau',
  credit: 'A. Beispiel',
  url: '/m/a.jpg',
  width: 4000,
  height: 2000,
  mimeType: 'image/jpeg',
  sizes: {
    thumbnail: { url: '/m/a-320.webp', width: 320 },
    card: { url: '/m/a-640.webp', width: 640 },
    content: { url: '/m/a-1280.webp', width: 1280 },
    og: { url: '/m/a-og.webp', width: 1200 },
  },
}

it('offers the scaled sizes, with the room the picture takes', () => {
  expect(renderToStaticMarkup(<Picture media={media} locale="de" sizes="50vw" />)).toBe(
    '<img src="/m/a-1280.webp" srcSet="/m/a-320.webp 320w, /m/a-640.webp 640w, /m/a-1280.webp 1280w" sizes="50vw"' +
      ' width="4000" height="2000" alt="Eine Mine" loading="lazy" decoding="async"/>',
  )
})

it('uses the original in place of sizes that were not made because it is small', () => {
  const sizes = {
    thumbnail: { url: '/m/b-320.webp', width: 320 },
    card: { url: null },
    content: { url: null },
  }
  const html = renderToStaticMarkup(
    <Picture media={{ ...media, url: '/m/b.jpg', width: 500, sizes }} locale="de" />,
  )
  expect(html).toContain('src="/m/b.jpg" srcSet="/m/b-320.webp 320w, /m/b.jpg 500w"')
})

it('has no srcset with a single address', () => {
  const html = renderToStaticMarkup(<Picture media={{ ...media, sizes: null }} locale="de" />)
  expect(html).toContain('src="/m/a.jpg"')
  expect(html).not.toMatch(/srcset|sizes/i)
})

it('shows caption, credit and that a picture was made by AI', () => {
  const made = { ...media, digitalSourceType: 'trainedAlgorithmicMedia' } as const
  const html = renderToStaticMarkup(<Picture media={made} locale="en" caption />)
  expect(html).toMatch(/^<figure .*<figcaption.*Der Tagebau.*Image: A\. Beispiel.*AI-generated image/)
  const bare = renderToStaticMarkup(
    <Picture media={{ ...media, caption: '', credit: null }} locale="en" caption />,
  )
  expect(bare).not.toContain('figcaption')
})

it('lets the frontend load files from elsewhere, after checking the address', () => {
  const fileUrl = (url: string) => `https://cdn.example${url}`
  const html = renderToStaticMarkup(<Picture media={media} locale="de" fileUrl={fileUrl} />)
  expect(html).toContain('https://cdn.example/m/a-320.webp 320w')
  const hostile = { ...media, url: 'javascript:x', sizes: null }
  expect(renderToStaticMarkup(<Picture media={hostile} locale="de" fileUrl={fileUrl} />)).toBe('')
})

it('renders nothing for an id, and keeps an address from breaking out of the srcset', () => {
  expect(renderToStaticMarkup(<Picture media={7} locale="de" />)).toBe('')
  expect(renderToStaticMarkup(<Picture media={null} locale="de" />)).toBe('')
  const sizes = { thumbnail: { url: '/m/a,b.webp', width: 320 }, content: { url: '/m/c.webp', width: 1280 } }
  expect(renderToStaticMarkup(<Picture media={{ ...media, sizes }} locale="de" />)).toContain(
    '/m/a%2Cb.webp 320w',
  )
})
