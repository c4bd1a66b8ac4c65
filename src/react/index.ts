/** What a React frontend imports as `payload-review-articles/react`. Server components: no client JavaScript. */
export { AffiliateProduct } from '../../blocks/AffiliateProduct/Component.tsx'
export { AIDisclosure } from '../../blocks/AIDisclosure/Component.tsx'
export type { Block } from '../../blocks/all.ts'
export { ProsCons } from '../../blocks/ProsCons/Component.tsx'
export { Prose } from '../../blocks/Prose/Component.tsx'
export { QuickFacts } from '../../blocks/QuickFacts/Component.tsx'
export { SpecTable } from '../../blocks/SpecTable/Component.tsx'
export { Verdict } from '../../blocks/Verdict/Component.tsx'
export { type ReaderLabels, readerLabels } from '../translations/readers/index.ts'
export { Comment, type CommentLinks, type CommentProps, commentAnchor } from './comments/Comment.tsx'
export { CommentForm, type CommentFormProps } from './comments/CommentForm.tsx'
export { CommentReportForm, type CommentReportFormProps } from './comments/CommentReportForm.tsx'
export { CommentThread, type CommentThreadProps, commentCount } from './comments/CommentThread.tsx'
export { messageId } from './comments/Message.tsx'
export {
  type CommentAnswer,
  type CommentFormState,
  type CommentFormStatus,
  type CommentFormValues,
  commentFormState,
  commentFormValues,
} from './comments/state.ts'
export type {
  BlockComponent,
  BlockProps,
  HeadingLevel,
  LinkedDoc,
  NodeRenderer,
  RenderOptions,
  UnknownBlock,
} from './options.ts'
export type { BlockOutline, OutlineEntry } from './outline.ts'
export { Picture, type PictureProps } from './Picture.tsx'
export { outlineOf, RenderBlocks, type RenderBlocksProps } from './RenderBlocks.tsx'
export { RenderProse, type RenderProseProps } from './richText/RenderProse.tsx'
export { TableOfContents, type TableOfContentsProps } from './TableOfContents.tsx'
