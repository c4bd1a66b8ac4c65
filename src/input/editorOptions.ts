import type { BlockShape } from './fieldShape.ts'
import type { RichTextOptions } from './richText.ts'
import { isPlainObject } from './tree.ts'

// Lexical registers these in every editor itself.
const CORE_NODES = ['root', 'paragraph', 'text', 'linebreak', 'tab']

const list = <T>(value: unknown): T[] | undefined => (Array.isArray(value) ? value : undefined)

/** The type of a registered node: a class, one with hooks around it, or the replacement of another. */
const typeOf = (entry: unknown): string[] => {
  if (isPlainObject(entry)) return typeOf(entry.node ?? entry.replace)
  return typeof entry === 'function' && 'getType' in entry && typeof entry.getType === 'function'
    ? [String(entry.getType())]
    : []
}

/**
 * What the Lexical editor of a sanitised `richText` field can load, read from its features
 * (`SanitizedServerEditorConfig` of `@payloadcms/richtext-lexical`). An editor that is not Lexical gives nothing.
 *
 * @param editor `field.editor` after sanitising
 */
export const editorOptions = (editor: unknown): RichTextOptions => {
  const config = isPlainObject(editor) && isPlainObject(editor.editorConfig) ? editor.editorConfig : {}
  const { features, resolvedFeatureMap } = config
  if (!isPlainObject(features) || !(resolvedFeatureMap instanceof Map)) return {}
  const propsOf = (feature: string): Record<string, unknown> => {
    const props: unknown = resolvedFeatureMap.get(feature)?.sanitizedServerFeatureProps
    return isPlainObject(props) ? props : {}
  }
  const { blocks, inlineBlocks } = propsOf('blocks')
  return {
    nodeTypes: new Set([...CORE_NODES, ...(list(features.nodes) ?? []).flatMap(typeOf)]),
    headingTags: list<string>(propsOf('heading').enabledHeadingSizes),
    blocks: list<string | BlockShape>(blocks) ?? [],
    inlineBlocks: list<string | BlockShape>(inlineBlocks) ?? [],
  }
}
