import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from './app.ts'
import { picture } from './samples.ts'

interface Size {
  url: string | null
  width: number | null
  height: number | null
  mimeType: string | null
  filename: string | null
}
interface Picture extends Size {
  id: number
  sizes: Record<'thumbnail' | 'card' | 'content' | 'og', Size>
  errors?: unknown[]
}

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const folder = () => join(process.env.DATA_DIR ?? '', 'media')
const stored = (name: string | null) => readFile(join(folder(), name ?? 'missing'))
const files = async () => (await readdir(folder()).catch(() => [])).length

const upload = async (file: File, data: object = {}) => {
  const { body, status, text } = await app
    .as('editor')
    .upload('/api/media', file, { alt: 'Ein Bild', ...data })
  expect(status, text).toBe(201)
  return body.doc as unknown as Picture
}

/** A photograph as a phone takes it: place, camera and owner in the file, turned by a tag. */
const photograph = async (format: 'jpeg' | 'png' | 'webp' | 'avif', width = 1600, height = 1000) => {
  const left = await sharp({ create: { width: width / 2, height, channels: 3, background: '#ff0000' } })
    .png()
    .toBuffer()
  const data = await sharp({ create: { width, height, channels: 3, background: '#0000ff' } })
    .composite([{ input: left, left: 0, top: 0 }])
    .withExif({
      IFD0: { Make: 'SecretCam', Model: 'One', Artist: 'Secret Owner', Copyright: 'Secret' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '52/1 31/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '13/1 24/1 0/1',
      },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret>SecretXmp</secret></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .toFormat(format, format === 'avif' ? { effort: 0 } : {})
    .toBuffer()
  return new File([new Uint8Array(data)], `urlaub.${format === 'jpeg' ? 'jpg' : format}`, {
    type: `image/${format}`,
  })
}

describe.each(['jpeg', 'png', 'webp', 'avif'] as const)('a %s with metadata', (format) => {
  it('is stored in its own format without them, the right way up, as are all sizes', async () => {
    const original = await photograph(format)
    const sent = await sharp(Buffer.from(await original.arrayBuffer())).metadata()
    expect(sent.exif ?? sent.xmp).toBeDefined()

    const doc = await upload(original)
    expect(doc).toMatchObject({ mimeType: `image/${format}` })
    const names = [doc, ...Object.values(doc.sizes)].flatMap(({ filename }) => filename ?? [])
    expect(names.length).toBeGreaterThan(3)
    for (const name of names) {
      const bytes = await stored(name)
      const { exif, iptc, orientation, xmp } = await sharp(bytes).metadata()
      expect({ exif, iptc, xmp, orientation: orientation ?? 1 }).toEqual({
        exif: undefined,
        iptc: undefined,
        xmp: undefined,
        orientation: 1,
      })
      expect(bytes.includes('Secret')).toBe(false)
    }
    if (sent.orientation === 6) expect([doc.width, doc.height]).toEqual([1000, 1600])
  })
})

describe('an upload', () => {
  it('gets its sizes as WebP, no larger than the picture, and og at 1200 × 630', async () => {
    const { sizes } = await upload(await photograph('png', 2000, 1500))
    const made = await Promise.all(
      Object.entries(sizes).map(async ([name, { filename }]) => {
        const { format, height, width } = await sharp(await stored(filename)).metadata()
        return [name, format, width, height]
      }),
    )
    expect(made).toEqual([
      ['thumbnail', 'webp', 320, expect.any(Number)],
      ['card', 'webp', 640, expect.any(Number)],
      ['content', 'webp', 1280, expect.any(Number)],
      ['og', 'webp', 1200, 630],
    ])
    const small = await upload(await picture({ width: 400, height: 300 }))
    expect(small.sizes.og).toMatchObject({ width: 1200, height: 630, mimeType: 'image/webp' })
    expect(small.sizes.thumbnail).toMatchObject({ width: 320 })
    expect(small.sizes.card.url).toBeNull()
    expect(small.sizes.content.url).toBeNull()
  })

  it('is cropped at the focal point', async () => {
    const wide = await sharp({ create: { width: 3000, height: 600, channels: 3, background: '#0000ff' } })
      .composite([
        {
          input: { create: { width: 1200, height: 600, channels: 3, background: '#ff0000' } },
          left: 1800,
          top: 0,
        },
      ])
      .png()
      .toBuffer()
    const file = () => new File([new Uint8Array(wide)], 'breit.png', { type: 'image/png' })
    const colour = async (doc: Picture) => {
      const { dominant } = await sharp(await stored(doc.sizes.og.filename)).stats()
      return dominant.r > dominant.b ? 'red' : 'blue'
    }
    expect(await colour(await upload(file(), { focalX: 5, focalY: 50 }))).toBe('blue')
    expect(await colour(await upload(file(), { focalX: 90, focalY: 50 }))).toBe('red')
  })

  it('is served with its type, and not guessed at', async () => {
    const doc = await upload(await picture())
    const response = await fetch(`${app.url}${doc.url}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'] as const)(
    'may be %s',
    async (type) => {
      const name = `bild.${type.slice(6)}`
      expect(await upload(await picture({ name, type }))).toMatchObject({ mimeType: type })
    },
  )

  it('that is not there is answered with 404', async () => {
    for (const name of ['missing.png', 'missing.png/deeper.png', `${'x'.repeat(300)}.png`, '%00.png']) {
      const { body, status, text } = await app.as('anonymous').get(`/api/media/file/${name}`)
      expect([status, body.errors.length], text).toEqual([name === '%00.png' ? 400 : 404, 1])
    }
  })

  it('that is asked for by a prefix, which no picture has, is answered with 400', async () => {
    const { body, status } = await app.as('anonymous').get('/api/media/file/missing.png?prefix=a')
    expect([status, body.errors.length]).toEqual([400, 1])
  })

  it('keeps a moving picture moving', async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 10, height: 10, channels: 3, background } })
        .png()
        .toBuffer()
    const data = await sharp([await frame('#f00'), await frame('#00f')], { join: { animated: true } })
      .gif()
      .toBuffer()
    const doc = await upload(new File([new Uint8Array(data)], 'film.gif', { type: 'image/gif' }))
    expect((await sharp(await stored(doc.filename)).metadata()).pages).toBe(2)
  })

  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  it.each([
    ['an SVG', new File([svg], 'bild.svg', { type: 'image/svg+xml' })],
    ['an SVG that says it is a PNG', new File([svg], 'bild.png', { type: 'image/png' })],
    ['an SVG that is called JPEG', new File([svg], 'bild.jpg', { type: 'image/svg+xml' })],
    ['a text that says it is a PNG', new File(['kein Bild'], 'bild.png', { type: 'image/png' })],
    ['a page', new File(['<!doctype html><p>'], 'seite.html', { type: 'text/html' })],
    [
      'a page that says it is a picture',
      new File(['<!doctype html><p>'], 'seite.html', { type: 'image/png' }),
    ],
    ['a PDF', new File(['%PDF-1.4'], 'blatt.pdf', { type: 'application/pdf' })],
    ['nothing', new File([], 'leer.png', { type: 'image/png' })],
  ])('may not be %s', async (_, file) => {
    const before = await files()
    const { body, status, text } = await app.as('editor').upload('/api/media', file, { alt: 'Kein Bild' })
    expect(status, text).toBe(400)
    expect(body.errors).toHaveLength(1)
    expect(await files()).toBe(before)
  })

  it('may not be half a picture', async () => {
    const bytes = new Uint8Array(await (await photograph('png')).arrayBuffer())
    const file = new File([bytes.slice(0, bytes.length / 2)], 'halb.png', { type: 'image/png' })
    expect((await app.as('editor').upload('/api/media', file, { alt: 'Halb' })).status).toBe(400)
  })

  it('may not unpack to more than anybody photographs', async () => {
    const side = 10_050
    const bomb = await sharp({ create: { width: side, height: side, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    const file = new File([new Uint8Array(bomb)], 'bombe.png', { type: 'image/png' })
    const { status, text } = await app.as('editor').upload('/api/media', file, { alt: 'Groß' })
    expect(status, text).toBe(400)
  })

  it('loses what hangs behind the picture', async () => {
    const bytes = Buffer.concat([
      Buffer.from(await (await picture()).arrayBuffer()),
      Buffer.from('<script>Secret</script>'),
    ])
    const doc = await upload(new File([new Uint8Array(bytes)], 'bild.png', { type: 'image/png' }))
    expect((await stored(doc.filename)).includes('Secret')).toBe(false)
  })

  it('stays in its folder, whatever it is called', async () => {
    const doc = await upload(await picture({ name: '../../../etc/böse datei.png' }))
    expect(doc.filename).not.toContain('/')
    expect(await stored(doc.filename)).toBeInstanceOf(Buffer)
  })

  it('needs a text for those who do not see it', async () => {
    const { body, status } = await app.as('editor').upload('/api/media', await picture(), { alt: '' })
    expect(status).toBe(400)
    expect(body.errors[0]?.data?.errors?.map(({ path }) => path)).toEqual(['alt'])
  })

  it('is replaced without metadata too', async () => {
    const { id } = await upload(await picture())
    const { body, status } = await app
      .as('editor')
      .upload(`/api/media/${id}`, await photograph('jpeg'), { alt: 'Neu' }, 'PATCH')
    expect(status).toBe(200)
    const bytes = await stored((body.doc as unknown as Picture).filename)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect(bytes.includes('Secret')).toBe(false)
  })

  it('is not fetched from an address that a client names', async () => {
    const { status } = await app
      .as('editor')
      .post('/api/media', { alt: 'Fern', url: `${app.url}/api/health`, filename: 'fern.png' })
    expect(status).toBe(400)
  })

  it('is copied with its files', async () => {
    const { id } = await upload(await picture({ width: 400, height: 300 }))
    const { body, status } = await app.as('editor').post(`/api/media/${id}/duplicate`)
    expect(status).toBe(200)
    const copy = body.doc as unknown as Picture
    expect(await stored(copy.filename)).toBeInstanceOf(Buffer)
    expect(await stored(copy.sizes.og.filename)).toBeInstanceOf(Buffer)
  })

  it('says where it comes from', async () => {
    expect(await upload(await picture())).toMatchObject({ digitalSourceType: 'digitalCapture' })
    const { status } = await app
      .as('editor')
      .upload('/api/media', await picture(), { alt: 'x', digitalSourceType: 'erfunden' })
    expect(status).toBe(400)
  })
})
