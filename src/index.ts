export type { BlockDefinition, BlockFacts } from '../blocks/definition.ts'
export { defineBlock } from '../blocks/definition.ts'
export { findArticleBySlug } from '../collections/Articles/bySlug.ts'
export { type FoundArticle, type SearchAnswer, searchArticles } from '../collections/Articles/search.ts'
export type { Role, RoleCheck } from './access.ts'
export { rolesOf } from './access.ts'
export type { CdnOptions } from './delivery/cdn/options.ts'
export {
  type CloudflareOptions,
  cloudflare,
  type FastlyOptions,
  fastly,
} from './delivery/cdn/providers.ts'
export { tagOf, tagsOf } from './delivery/tags.ts'
export { type CommentThreadDoc, findThread, type ThreadEntry } from './delivery/thread.ts'
export {
  type AkismetClient,
  type AkismetComment,
  AkismetError,
  type AkismetVerdict,
  createAkismet,
} from './moderation/akismet/client.ts'
export type { CreateFloodLimiter, FloodLimit, FloodLimiter } from './moderation/flood/types.ts'
export type { CommentOptions } from './moderation/options.ts'
export { reportComment } from './moderation/report.ts'
export type { Screener, ScreeningContext, ScreeningResult, Submission } from './moderation/screening/types.ts'
export { submitComment } from './moderation/submit.ts'
export { OptionError, type ReviewArticlesOptions, type SiteOptions } from './options.ts'
export type { CollectionOverrides } from './overrides.ts'
export { reviewArticles } from './plugin.ts'
export type {
  SearchEngine,
  SearchEntry,
  SearchFragment,
  SearchHit,
  SearchQuery,
  SearchResult,
} from './search/types.ts'
export { pluginContext, type ReviewArticlesSettings, reviewArticlesSettings } from './settings.ts'
export type { TemplatesOption } from './templates/resolve.ts'
export type { ArticleBeginning, ArticleTemplate } from './templates/types.ts'
