import {
  BlockquoteFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { RichTextAdapterProvider } from 'payload'

type Editor = RichTextAdapterProvider<object, object, object>

/** The slugs a rich text can link to or show. */
export interface EditorSlugs {
  articles: string
  media: string
}

/**
 * Payload percent-encodes an address that its own check does not know, such as `?page=2`, into one that leads nowhere.
 * What may be stored is decided in `src/input/url.ts`, for every address alike.
 */
const keepUrls = <F extends { name?: string; hooks?: unknown }>(fields: F[]): F[] =>
  fields.map((field) => (field.name === 'url' ? { ...field, hooks: {} } : field))

const inline = ({ articles }: EditorSlugs) => [
  ParagraphFeature(),
  BoldFeature(),
  ItalicFeature(),
  StrikethroughFeature(),
  InlineCodeFeature(),
  LinkFeature({
    enabledCollections: [articles as never],
    fields: ({ defaultFields }) => keepUrls(defaultFields),
  }),
  UnorderedListFeature(),
  OrderedListFeature(),
  InlineToolbarFeature(),
]

/** The full editor of running text: h2–h4, emphasis, code, links, lists, quote, upload, table, rule (contract §3). */
export const proseEditor = (slugs: EditorSlugs): Editor =>
  lexicalEditor({
    features: [
      ...inline(slugs),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      BlockquoteFeature(),
      UploadFeature({ enabledCollections: [slugs.media as never] }),
      EXPERIMENTAL_TableFeature(),
      HorizontalRuleFeature(),
      FixedToolbarFeature(),
    ],
  }) as unknown as Editor

/** The small editor of texts inside a block: paragraphs, emphasis, links and lists. */
export const inlineEditor = (slugs: EditorSlugs): Editor =>
  lexicalEditor({ features: inline(slugs) }) as unknown as Editor
