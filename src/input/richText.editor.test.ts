// @vitest-environment happy-dom
import { registerList } from '@lexical/list'
import { registerRichText } from '@lexical/rich-text'
import { registerTablePlugin } from '@lexical/table'
import {
  BlocksFeature,
  EXPERIMENTAL_TableFeature,
  getEnabledNodes,
  lexicalEditor,
  type SanitizedServerEditorConfig,
} from '@payloadcms/richtext-lexical'
import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext'
import fc from 'fast-check'
import { $getRoot, createEditor, type SerializedEditorState } from 'lexical'
import { buildConfig } from 'payload'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { editorOptions } from './editorOptions.ts'
import { type RichTextOptions, richTextProblems } from './richText.ts'
import { failingTexts, hostileTexts, sampleText } from './testing/richTexts.ts'

let editorConfig: SanitizedServerEditorConfig
let options: RichTextOptions

beforeAll(async () => {
  // Lexical and the converters remark on blocks without a converter and on selections in tables.
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.spyOn(console, 'error').mockReturnValue()
  const config = await buildConfig({
    secret: 'test',
    db: {} as never,
    editor: lexicalEditor({
      features: ({ defaultFeatures }) => [
        ...defaultFeatures,
        EXPERIMENTAL_TableFeature(),
        BlocksFeature({
          blocks: [{ slug: 'facts', fields: [{ name: 'heading', type: 'text' }] }],
          inlineBlocks: [{ slug: 'chip', fields: [] }],
        }),
      ],
    }),
    collections: [
      { slug: 'articles', fields: [{ name: 'content', type: 'richText' }] },
      { slug: 'media', upload: true, fields: [] },
    ],
  })
  const field = config.collections[0]?.flattenedFields.find((each) => each.type === 'richText')
  if (field?.type !== 'richText') throw new Error('no rich text field')
  const editor = field.editor as unknown as { editorConfig: SanitizedServerEditorConfig }
  editorConfig = editor.editorConfig
  options = { ...editorOptions(editor), idType: () => 'number' }
})

/** What the admin does with a stored text: parse, show, let the plugins' transforms run, read it back. */
const open = (value: unknown) => {
  const editor = createEditor({
    nodes: getEnabledNodes({ editorConfig }),
    onError: (error) => {
      throw error
    },
  })
  editor.setEditorState(editor.parseEditorState(JSON.stringify(value)))
  editor.setRootElement(document.createElement('div'))
  registerRichText(editor)
  registerList(editor)
  registerTablePlugin(editor)
  editor.update(() => $getRoot().selectEnd(), { discrete: true })
  return editor.getEditorState().toJSON()
}

const render = (value: unknown) => {
  const data = value as SerializedEditorState
  convertLexicalToHTML({ data, disableIndent: false })
  convertLexicalToPlaintext({ data })
}

const fails = (value: unknown): boolean => {
  try {
    open(value)
    render(value)
    return false
  } catch {
    return true
  }
}

describe('the editor', () => {
  test('opens and renders a text with every node, and what it makes of it is let in again', () => {
    expect(richTextProblems(sampleText, options)).toEqual([])
    render(sampleText)
    expect(richTextProblems(open(sampleText), options)).toEqual([])
  })

  test.each(Object.entries(failingTexts))('fails on %s, which is refused', (_, value) => {
    expect(fails(value)).toBe(true)
    expect(richTextProblems(value, options)).not.toEqual([])
  })

  test('opens and renders every hostile text that is let in', () => {
    const seen = { letIn: 0, refused: 0 }
    fc.assert(
      fc.property(hostileTexts, (value) => {
        const refused = richTextProblems(value, options).length > 0
        seen[refused ? 'refused' : 'letIn'] += 1
        if (refused) return
        open(value)
        render(value)
      }),
      { numRuns: 1000 },
    )
    expect(seen.letIn).toBeGreaterThan(150)
    expect(seen.refused).toBeGreaterThan(150)
  })
})
