import type { CollectionConfig, Endpoint, Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { withOverrides } from './overrides.ts'

const text = (name: string): Field => ({ name, type: 'text' })
const endpoint = (path: string): Endpoint => ({ path, method: 'get', handler: () => new Response() })
const [ours, theirs] = [() => undefined, () => undefined]
const [yes, no] = [() => true, () => false]

const own: CollectionConfig = {
  slug: 'articles',
  fields: [text('title')],
  access: { read: yes, create: no },
  hooks: { beforeChange: [ours], afterRead: [ours] },
  endpoints: [endpoint('/ours')],
  admin: { useAsTitle: 'title', group: 'Editorial' },
  upload: { mimeTypes: ['image/png'], staticDir: 'media' },
  trash: true,
}

describe('withOverrides', () => {
  it('without overrides changes nothing', () => {
    expect(withOverrides(own)).toEqual(own)
  })

  it('hands the fields over', () => {
    const { fields } = withOverrides(own, { fields: ({ defaultFields }) => [...defaultFields, text('desk')] })
    expect(fields).toEqual([text('title'), text('desk')])
    expect(own.fields).toHaveLength(1)
  })

  it('merges access, admin and upload key by key', () => {
    const merged = withOverrides(own, {
      access: { create: yes },
      admin: { group: 'Ours' },
      upload: { staticDir: '/var/media' },
    })
    expect(merged.access).toEqual({ read: yes, create: yes })
    expect(merged.admin).toEqual({ useAsTitle: 'title', group: 'Ours' })
    expect(merged.upload).toEqual({ mimeTypes: ['image/png'], staticDir: '/var/media' })
    expect(withOverrides(own, { upload: false }).upload).toBe(false)
  })

  it("runs the host's hooks after ours", () => {
    const { hooks } = withOverrides(own, { hooks: { beforeChange: [theirs], afterChange: [theirs] } })
    expect(hooks).toEqual({ beforeChange: [ours, theirs], afterRead: [ours], afterChange: [theirs] })
    expect(own.hooks?.beforeChange).toHaveLength(1)
  })

  it("puts the host's endpoints before ours, or none at all", () => {
    const paths = ({ endpoints }: CollectionConfig) =>
      endpoints ? endpoints.map(({ path }) => path) : endpoints
    expect(paths(withOverrides(own, { endpoints: [endpoint('/theirs')] }))).toEqual(['/theirs', '/ours'])
    expect(withOverrides(own, { endpoints: false }).endpoints).toBe(false)
  })

  it('replaces everything else', () => {
    expect(withOverrides(own, { trash: false, defaultSort: 'title' })).toMatchObject({
      slug: 'articles',
      trash: false,
      defaultSort: 'title',
    })
  })
})
