import { expect } from 'vitest'
import type { App } from '../app.ts'
import type { Answer, ApiError, Doc } from '../client.ts'

/** What the tests do as an editor, over REST; it must succeed. */
export const editing = (app: () => App) => ({
  create: async (data: object): Promise<Doc> => {
    const { body, status, text } = await app().as('editor').post('/api/articles', data)
    expect(status, text).toBe(201)
    return body.doc
  },
  update: async ({ id }: Doc, data: object, query = ''): Promise<Doc> => {
    const { body, status, text } = await app().as('editor').patch(`/api/articles/${id}${query}`, data)
    expect(status, text).toBe(200)
    return body.doc
  },
})

/** The paths that a validation error names, from REST and GraphQL alike. */
export const pathsIn = (errors: ApiError[] | undefined): string[] | undefined =>
  (errors?.[0]?.data ?? errors?.[0]?.extensions?.data)?.errors?.map(({ path }) => path).sort()

export const refusal = ({ body, status }: Answer) => ({ status, paths: pathsIn(body.errors) })
