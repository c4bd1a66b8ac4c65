import {
  getEnabledNodes,
  lexicalEditor,
  type SanitizedServerEditorConfig,
} from '@payloadcms/richtext-lexical'
import { createEditor } from 'lexical'
import { buildConfig } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { proseEditor } from '../../../blocks/Prose/editor.ts'
import { richTextProblems } from '../../input/richText.ts'
import { em, h2, h3, hr, link, ol, p, quote, richText, strong, table, ul, upload } from './lexical.ts'

let editorConfig: SanitizedServerEditorConfig

beforeAll(async () => {
  const config = await buildConfig({
    secret: 'test',
    db: {} as never,
    editor: lexicalEditor(),
    collections: [
      {
        slug: 'articles',
        fields: [
          {
            name: 'content',
            type: 'richText',
            editor: proseEditor({ articles: 'articles', media: 'media' }),
          },
        ],
      },
      { slug: 'media', upload: true, fields: [] },
    ],
  })
  const field = config.collections[0]?.flattenedFields.find((each) => each.type === 'richText')
  editorConfig = (field as unknown as { editor: { editorConfig: SanitizedServerEditorConfig } }).editor
    .editorConfig
})

const everything = richText(
  h2('Überschrift'),
  h3('Darunter'),
  p(
    'Ein ',
    strong('fetter'),
    ' und ein ',
    em('schräger'),
    ' Satz mit ',
    link('Verweis', 'https://example.org/a'),
    '.',
  ),
  p(strong('Fett am Anfang'), ' und danach nicht.'),
  p(),
  ul('eins', [strong('zwei'), ' Teile']),
  ol('eins', 'zwei', 'drei'),
  quote('Ein Zitat.'),
  table(['Unfall', 'A', 'B'], ['gelöscht', 'zurück', em('weg')]),
  upload(7),
  hr(),
)

test('the prose editor writes back what the builders made, key for key', () => {
  const editor = createEditor({
    nodes: getEnabledNodes({ editorConfig }),
    onError: (error) => {
      throw error
    },
  })
  const stored = JSON.parse(JSON.stringify(everything))
  expect(editor.parseEditorState(stored).toJSON()).toEqual(stored)
})

test('passes the check of everything incoming', () => {
  expect(richTextProblems(everything)).toEqual([])
})

test('numbers list items and gives every table row its headings', () => {
  const list = ol('a', 'b', 'c')
  expect(list.children?.map(({ value }) => value)).toEqual([1, 2, 3])
  const rows = table(['x', 'y'], ['1', '2']).children
  const headers = rows?.map((row) => row.children?.map(({ headerState }) => headerState))
  expect(headers).toEqual([
    [3, 1],
    [2, 0],
  ])
})

test('gives every link and upload an id of its own', () => {
  const ids = [link('a', '/a').id, link('a', '/a').id, upload(1).id, upload(1).id]
  expect(new Set(ids).size).toBe(4)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{24}$/)
})
