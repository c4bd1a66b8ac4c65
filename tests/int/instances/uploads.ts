import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { picture } from '../samples.ts'
import { one, other, world } from './world.ts'

interface Picture {
  id: number
  filename: string
  url: string
  sizes: Record<string, { filename: string | null; url: string | null; width: number | null }>
}

const upload = async (name: string, width = 1600) => {
  const file = await picture({ name, width, height: 1000 })
  const { body, status, text } = await one('editor').upload('/api/media', file, { alt: 'Ein Bild' })
  expect(status, text).toBe(201)
  return body.doc as unknown as Picture
}
const keysOf = ({ filename, sizes }: Picture) =>
  [filename, ...Object.values(sizes).map((size) => size.filename)]
    .flatMap((name) => (name === null ? [] : `media/${name}`))
    .sort()
const keys = () => world().s3.keys()
const widthAt = async (url: string) => {
  const response = await fetch(`${world().instances[1].url}${url}`)
  expect(response.status, url).toBe(200)
  return (await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width
}
const count = async () => (await world().app.payload.count({ collection: 'media' })).totalDocs

/** With a bucket, what is uploaded on one instance is there on all. */
export const uploads = () => {
  describe('a picture', () => {
    let doc: Picture
    beforeAll(async () => {
      doc = await upload('geteilt.png')
    })

    it('is served by the other instance in every size, and lies in the bucket alone', async () => {
      expect(keysOf(doc)).toHaveLength(5)
      expect(await keys()).toEqual(keysOf(doc))
      for (const { url, width } of [{ ...doc, width: 1600 }, ...Object.values(doc.sizes)])
        expect(await widthAt(String(url))).toBe(width)
      expect(existsSync(join(process.env.DATA_DIR ?? '', 'media'))).toBe(false)
    })

    it('is the same document as without a bucket, and answered with its type and an ETag', async () => {
      const { body } = await other().get(`/api/media/${doc.id}`)
      expect(body).toEqual((await world().app.as('anonymous').get(`/api/media/${doc.id}`)).body)
      const { headers } = await other().head(doc.url)
      expect(headers.get('content-type')).toBe('image/png')
      const again = await other().get(doc.url, { 'If-None-Match': headers.get('etag') ?? '' })
      expect(again.status).toBe(304)
      expect((await other().get('/api/media/file/missing.png')).status).toBe(404)
    })

    it('cannot be made to show another object of the bucket', async () => {
      const place = { prefix: 'secret', _objectKey: 'secret' }
      expect((await one('editor').patch(`/api/media/${doc.id}`, place)).text).not.toContain('secret')
      expect(await widthAt(doc.url)).toBe(1600)
    })

    it('can be copied, and cropped again where it is', async () => {
      const { doc: made } = (await one('editor').post(`/api/media/${doc.id}/duplicate`)).body
      const copy = made as unknown as Picture
      expect(await keys()).toEqual([...keysOf(doc), ...keysOf(copy)].sort())
      expect(await widthAt(copy.url)).toBe(1600)
      const { status, text } = await one('editor').patch(`/api/media/${copy.id}`, { focalX: 10, focalY: 90 })
      expect(status, text).toBe(200)
      expect((await one('editor').delete(`/api/media/${copy.id}`)).status).toBe(200)
      expect(await keys()).toEqual(keysOf(doc))
    })

    it('leaves nothing behind when it is replaced, and when it is deleted', async () => {
      const file = await picture({ name: 'ersatz.png', width: 700, height: 500 })
      const { body } = await one('editor').upload(
        `/api/media/${doc.id}`,
        file,
        { alt: 'Ein anderes' },
        'PATCH',
      )
      const replaced = body.doc as unknown as Picture
      expect(await keys()).toEqual(keysOf(replaced))
      expect((await one('editor').delete(`/api/media/${doc.id}`)).status).toBe(200)
      expect(await keys()).toEqual([])
      expect((await other().get(replaced.url)).status).toBe(404)
    })
  })

  it('while the bucket is away, the uploader is told and nothing is stored', async () => {
    const { id, url } = await upload('vorher.png', 300)
    const before = await count()
    await world().s3.kill()
    const file = await picture({ name: 'nachher.png', width: 300, height: 200 })
    const { body, status } = await one('editor').upload('/api/media', file, { alt: 'Ein Bild' })
    expect(status).toBe(503)
    expect(body.errors[0]?.message).toContain('try again in a few minutes')
    expect(await count()).toBe(before)
    expect((await one().get(`/api/media/${id}`)).status).toBe(200)
    await world().s3.start()
    expect(await widthAt(url)).toBe(300)
    await upload('nachher.png', 300)
  })
}
