import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AkismetComment, AkismetError, createAkismet } from './client.ts'
import { type AkismetStandIn, goodKey, startAkismet } from './testing/standIn.ts'

let akismet: AkismetStandIn

beforeEach(async () => {
  akismet = await startAkismet()
})
afterEach(() => akismet.close())

const clientOf = (options: object = {}) =>
  createAkismet({ apiKey: goodKey, blog: 'https://blog.example', endpoint: akismet.endpoint, ...options })

const comment: AkismetComment = {
  address: '203.0.113.77',
  userAgent: 'Mozilla/5.0',
  referrer: 'https://blog.example/de/articles/x',
  permalink: 'https://blog.example/de/articles/x',
  authorName: 'Léa & Co',
  authorEmail: 'lea@example.org',
  authorUrl: 'https://lea.example',
  body: 'Ein Gedanke – mit ä=ö&ü\n😀',
  locale: 'de',
}
const spam = { ...comment, authorName: 'akismet-guaranteed-spam' }

describe('check', () => {
  it('asks with everything that is known of the comment, in the fields of the protocol', async () => {
    await clientOf().check(comment)
    expect(akismet.calls).toHaveLength(1)
    expect(akismet.calls[0]).toMatchObject({ path: '/1.1/comment-check' })
    expect(akismet.calls[0]?.headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
      'user-agent': 'Payload/3 | payload-review-articles',
    })
    expect(akismet.calls[0]?.fields).toEqual({
      api_key: goodKey,
      blog: 'https://blog.example',
      blog_lang: 'de',
      blog_charset: 'UTF-8',
      user_ip: '203.0.113.77',
      user_agent: 'Mozilla/5.0',
      referrer: 'https://blog.example/de/articles/x',
      permalink: 'https://blog.example/de/articles/x',
      comment_type: 'comment',
      comment_author: 'Léa & Co',
      comment_author_email: 'lea@example.org',
      comment_author_url: 'https://lea.example',
      comment_content: 'Ein Gedanke – mit ä=ö&ü\n😀',
    })
  })

  it('leaves out what is not known, and says when it is a test', async () => {
    await clientOf({ isTest: true, endpoint: `${akismet.endpoint}/` }).check({
      address: '203.0.113.77',
      authorName: 'Lea',
      body: 'Hm',
    })
    expect(akismet.calls[0]?.path).toBe('/1.1/comment-check')
    expect(akismet.calls[0]?.fields).toEqual({
      api_key: goodKey,
      blog: 'https://blog.example',
      blog_charset: 'UTF-8',
      user_ip: '203.0.113.77',
      comment_type: 'comment',
      comment_author: 'Lea',
      comment_content: 'Hm',
      is_test: 'true',
    })
  })

  it('tells ham, spam, and spam that nobody needs to see', async () => {
    expect(await clientOf().check(comment)).toBe('ham')
    expect(await clientOf().check(spam)).toBe('spam')
    expect(await clientOf().check({ ...spam, body: 'blatant' })).toBe('discard')
  })

  it('takes white space around the answer, and discards no ham', async () => {
    akismet.answer = (_, response) =>
      response.writeHead(200, { 'X-akismet-pro-tip': 'discard' }).end('false\r\n')
    expect(await clientOf().check(comment)).toBe('ham')
  })

  it.each([
    ['a wrong key', { apiKey: 'wrong' }, comment, 'We were unable to parse your blog URI or key'],
    ['a missing field', {}, { ...comment, address: undefined }, 'Empty "user_ip" value'],
  ])('throws for %s, with what Akismet says about it', async (_, options, asked, help) => {
    const error = await clientOf(options)
      .check(asked)
      .catch((thrown) => thrown)
    expect(error).toBeInstanceOf(AkismetError)
    expect(error).toMatchObject({ help, status: undefined })
    expect(error.message).toContain(help)
    expect(error.message).not.toContain(goodKey)
  })

  it.each([
    '',
    'invalid',
    'TRUE',
    '1',
    'true false',
    '<html>true</html>',
    '{"spam":true}',
    'x'.repeat(100_000),
  ])('throws for the answer %.20j', async (body) => {
    akismet.answer = (_, response) => response.writeHead(200).end(body)
    const error = await clientOf()
      .check(comment)
      .catch((thrown) => thrown)
    expect(error).toBeInstanceOf(AkismetError)
    expect(error).toMatchObject({ help: undefined, status: undefined })
    expect(error.message.length).toBeLessThan(300)
  })

  it.each([500, 503, 403, 429])('throws for an error %d, whatever it says', async (status) => {
    akismet.answer = (_, response) => response.writeHead(status).end('false')
    await expect(clientOf().check(comment)).rejects.toMatchObject({ name: 'AkismetError', status })
  })

  it('follows no redirect', async () => {
    akismet.answer = (_, response) =>
      response.writeHead(307, { Location: `${akismet.endpoint}/elsewhere` }).end()
    await expect(clientOf().check(comment)).rejects.toThrow(TypeError)
    expect(akismet.calls).toHaveLength(1)
  })

  it('gives up when it is told to', async () => {
    const controller = new AbortController()
    akismet.answer = () => controller.abort()
    await expect(clientOf().check(comment, controller.signal)).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('gives up in the middle of an answer', async () => {
    const controller = new AbortController()
    akismet.answer = (_, response) => {
      response.writeHead(200, { 'Content-Length': '5' }).write('fa')
      setImmediate(() => controller.abort())
    }
    await expect(clientOf().check(comment, controller.signal)).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('throws when the connection breaks, and when nobody is there', async () => {
    akismet.answer = (_, response) => response.destroy()
    await expect(clientOf().check(comment)).rejects.toThrow('fetch failed')
    await akismet.close()
    await expect(clientOf().check(comment)).rejects.toThrow('fetch failed')
    akismet = await startAkismet()
  })
})

describe.each(['submitSpam', 'submitHam'] as const)('%s', (method) => {
  const path = method === 'submitSpam' ? '/1.1/submit-spam' : '/1.1/submit-ham'

  it('sends the same fields and takes the thanks', async () => {
    await clientOf().check(comment)
    await clientOf()[method](comment)
    const [checked, submitted] = akismet.calls
    expect(submitted).toMatchObject({ path, fields: checked?.fields })
  })

  it('throws for anything else', async () => {
    await expect(clientOf({ apiKey: 'wrong' })[method](comment)).rejects.toMatchObject({
      name: 'AkismetError',
      help: 'We were unable to parse your blog URI or key',
    })
    akismet.answer = (_, response) => response.writeHead(200).end('true')
    await expect(clientOf()[method](comment)).rejects.toThrow(AkismetError)
    akismet.answer = (_, response) => response.writeHead(502).end()
    await expect(clientOf()[method](comment)).rejects.toMatchObject({ status: 502 })
  })
})
