import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp, tokenOf } from './app.ts'

let app: App
let editor: { Authorization: string }
beforeAll(async () => {
  app = await startApp()
  editor = { Authorization: `JWT ${await tokenOf(app.url, app.users.editor.email)}` }
})
afterAll(() => app?.stop())

interface ErrorBody {
  errors: { message: string }[]
}

const send = async (path: string, body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${app.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  })
  const text = await response.text()
  return { status: response.status, text, body: JSON.parse(text) as ErrorBody }
}

/** No stack, no SQL, no path of the machine. */
const revealing = /node_modules|\n\s+at |select .* from|insert into|\/work\/|\.ts:\d/i

describe('bad input is answered with 400 and says why', () => {
  const title = (value: string) => `{"title":${value}}`
  const cases: Record<string, string> = {
    'malformed JSON': '{"title":',
    'a number for a text': title('7'),
    'an object for a text': title('{"a":1}'),
    'an array for a text': title('["a"]'),
    'a NUL byte': title('"a\\u0000b"'),
    'a lone surrogate': title('"a\\ud800b"'),
    'a text for a list of blocks': '{"layout":"text"}',
    'an unknown block': '{"layout":[{"blockType":"nothing"}]}',
    'an unknown enum value': '{"subject":{"type":"Nonsense"}}',
    'a date that is none': '{"publishedAt":"next Tuesday"}',
    'an id that is none': '{"topics":["first"]}',
    'a reference to nothing': '{"title":"T","topics":[987654]}',
    'rich text that is none': '{"layout":[{"blockType":"prose","content":{"root":"x"}}]}',
    'a link that runs script': '{"sources":[{"title":"S","url":"javascript:alert(1)"}]}',
  }
  for (const [what, body] of Object.entries(cases)) {
    it(what, async () => {
      const answer = await send('/api/articles', body, editor)
      expect(answer.status, answer.text).toBe(400)
      expect(answer.body.errors[0]?.message).toBeTruthy()
      expect(answer.text).not.toMatch(revealing)
    })
  }

  it('in the language of the request', async () => {
    const german = await send('/api/articles', title('7'), { ...editor, 'Accept-Language': 'de' })
    expect(german.text).toMatch(/Die folgenden Felder|nicht korrekt|ungültig/i)
  })

  for (const query of [
    'where[id][equals]=99999999999999999999',
    'where[publishedAt][greater_than]=never',
    'where[score][greater_than]=high',
    'where[title][equals]=%00',
    'page=-1&limit=-1',
    'sort=%00',
    'depth=4',
    'locale=xx',
    'where[and]=1',
    'select[title][equals]=1',
  ]) {
    it(`never a 500 for ?${query}`, async () => {
      const response = await fetch(`${app.url}/api/articles?${query}`)
      expect(response.status).toBeLessThan(500)
      expect(await response.text()).not.toMatch(revealing)
    })
  }
})

describe('what an editor sends, however odd', () => {
  it('is refused or stored whole, never a 500', async () => {
    const client = app.as('editor')
    const count = async () => (await app.payload.count({ collection: 'articles' })).totalDocs
    const key = fc.constantFrom(
      'title',
      'excerpt',
      'layout',
      'subject',
      'sources',
      'topics',
      'score',
      'slug',
      '_status',
    )
    const article = fc.dictionary(key, fc.anything({ maxDepth: 4, withNullPrototype: false }), { maxKeys: 5 })
    await fc.assert(
      fc.asyncProperty(article, async (data) => {
        const before = await count()
        const { status } = await client.post('/api/articles', JSON.parse(JSON.stringify(data)))
        expect(status).toBeLessThan(500)
        expect(await count()).toBe(before + (status === 201 ? 1 : 0))
      }),
      { numRuns: 60 },
    )
  }, 180_000)
})
