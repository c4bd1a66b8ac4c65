import {
  BlocksFeature,
  BoldFeature,
  HeadingFeature,
  lexicalEditor,
  ParagraphFeature,
} from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'
import { expect, test } from 'vitest'
import { editorOptions } from './editorOptions.ts'

type Features = NonNullable<NonNullable<Parameters<typeof lexicalEditor>[0]>['features']>

const optionsOf = async (features: Features) => {
  const config = await buildConfig({
    secret: 'test',
    db: {} as never,
    editor: lexicalEditor({ features }),
    blocks: [{ slug: 'shared', fields: [] }],
    collections: [{ slug: 'articles', fields: [{ name: 'content', type: 'richText' }] }],
  })
  const field = config.collections[0]?.flattenedFields.find(({ type }) => type === 'richText')
  return editorOptions(field && 'editor' in field ? field.editor : undefined)
}

test('are what the features of the editor bring', async () => {
  const options = await optionsOf([
    ParagraphFeature(),
    BoldFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
    BlocksFeature({ blocks: ['shared' as never, { slug: 'own', fields: [{ name: 'x', type: 'text' }] }] }),
  ])
  expect([...(options.nodeTypes ?? [])].sort()).toEqual([
    'block',
    'heading',
    'inlineBlock',
    'linebreak',
    'paragraph',
    'root',
    'tab',
    'text',
  ])
  expect(options.headingTags).toEqual(['h2', 'h3'])
  expect(options.blocks).toMatchObject(['shared', { slug: 'own' }])
  expect(options.inlineBlocks).toEqual([])
})

test('are all heading sizes when the feature has no choice, and no blocks without that feature', async () => {
  const options = await optionsOf(({ defaultFeatures }) => defaultFeatures)
  expect(options.nodeTypes).toContain('upload')
  expect(options.headingTags).toBeUndefined()
  expect(options.blocks).toEqual([])
})

test.each([undefined, null, {}, { editorConfig: {} }, () => {}])('are none for %s', (editor) => {
  expect(editorOptions(editor)).toEqual({})
})
