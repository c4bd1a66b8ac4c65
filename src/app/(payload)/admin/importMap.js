import { TemplatesField as TemplatesField_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { TitleCell as TitleCell_0d1384a9a7c710a8b3a49bb0fefe0c63 } from 'payload-review-articles/client'
import { RowLabel as RowLabel_0d1384a9a7c710a8b3a49bb0fefe0c63 } from 'payload-review-articles/client'
import { SlugField as SlugField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { ScoreCell as ScoreCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { ReadinessField as ReadinessField_0d1384a9a7c710a8b3a49bb0fefe0c63 } from 'payload-review-articles/client'
import { PlannedCell as PlannedCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { WaitingCell as WaitingCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { CheckedNow as CheckedNow_0d1384a9a7c710a8b3a49bb0fefe0c63 } from 'payload-review-articles/client'
import { OfferLabel as OfferLabel_0d1384a9a7c710a8b3a49bb0fefe0c63 } from 'payload-review-articles/client'
import { ShownInCell as ShownInCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { PricesCell as PricesCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { StatusCell as StatusCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { DecisionField as DecisionField_0d1384a9a7c710a8b3a49bb0fefe0c63 } from 'payload-review-articles/client'
import { ReferenceField as ReferenceField_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { AuthorCell as AuthorCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { ExcerptCell as ExcerptCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { UrlLink as UrlLink_0d1384a9a7c710a8b3a49bb0fefe0c63 } from 'payload-review-articles/client'
import { RowDecisions as RowDecisions_0d1384a9a7c710a8b3a49bb0fefe0c63 } from 'payload-review-articles/client'
import { HistoryField as HistoryField_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { ReportsCell as ReportsCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { StatusTabs as StatusTabs_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { BulkDecisions as BulkDecisions_0d1384a9a7c710a8b3a49bb0fefe0c63 } from 'payload-review-articles/client'
import { NamesCell as NamesCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { NamesField as NamesField_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { PersonCommentsField as PersonCommentsField_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { PersonDataField as PersonDataField_0d1384a9a7c710a8b3a49bb0fefe0c63 } from 'payload-review-articles/client'
import { ChecksCell as ChecksCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { ChecksField as ChecksField_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockLabel as BlockLabel_0d1384a9a7c710a8b3a49bb0fefe0c63 } from 'payload-review-articles/client'
import { SpecTableGrid as SpecTableGrid_0d1384a9a7c710a8b3a49bb0fefe0c63 } from 'payload-review-articles/client'
import { ModerationLink as ModerationLink_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { ModerationView as ModerationView_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { CommentsWaiting as CommentsWaiting_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { ScheduledArticles as ScheduledArticles_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { StalePrices as StalePrices_0c88d20f0e5ffe42ed3f5cd363ecfdbe } from 'payload-review-articles/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "payload-review-articles/rsc#TemplatesField": TemplatesField_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/client#TitleCell": TitleCell_0d1384a9a7c710a8b3a49bb0fefe0c63,
  "payload-review-articles/client#RowLabel": RowLabel_0d1384a9a7c710a8b3a49bb0fefe0c63,
  "@payloadcms/next/client#SlugField": SlugField_2b8867833a34864a02ddf429b0728a40,
  "payload-review-articles/rsc#ScoreCell": ScoreCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/client#ReadinessField": ReadinessField_0d1384a9a7c710a8b3a49bb0fefe0c63,
  "payload-review-articles/rsc#PlannedCell": PlannedCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/rsc#WaitingCell": WaitingCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/client#CheckedNow": CheckedNow_0d1384a9a7c710a8b3a49bb0fefe0c63,
  "payload-review-articles/client#OfferLabel": OfferLabel_0d1384a9a7c710a8b3a49bb0fefe0c63,
  "payload-review-articles/rsc#ShownInCell": ShownInCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/rsc#PricesCell": PricesCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/rsc#StatusCell": StatusCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/client#DecisionField": DecisionField_0d1384a9a7c710a8b3a49bb0fefe0c63,
  "payload-review-articles/rsc#ReferenceField": ReferenceField_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/rsc#AuthorCell": AuthorCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/rsc#ExcerptCell": ExcerptCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/client#UrlLink": UrlLink_0d1384a9a7c710a8b3a49bb0fefe0c63,
  "payload-review-articles/client#RowDecisions": RowDecisions_0d1384a9a7c710a8b3a49bb0fefe0c63,
  "payload-review-articles/rsc#HistoryField": HistoryField_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/rsc#ReportsCell": ReportsCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/rsc#StatusTabs": StatusTabs_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/client#BulkDecisions": BulkDecisions_0d1384a9a7c710a8b3a49bb0fefe0c63,
  "payload-review-articles/rsc#NamesCell": NamesCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/rsc#NamesField": NamesField_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/rsc#PersonCommentsField": PersonCommentsField_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/client#PersonDataField": PersonDataField_0d1384a9a7c710a8b3a49bb0fefe0c63,
  "payload-review-articles/rsc#ChecksCell": ChecksCell_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/rsc#ChecksField": ChecksField_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-review-articles/client#BlockLabel": BlockLabel_0d1384a9a7c710a8b3a49bb0fefe0c63,
  "payload-review-articles/client#SpecTableGrid": SpecTableGrid_0d1384a9a7c710a8b3a49bb0fefe0c63,
  "payload-review-articles/rsc#ModerationLink": ModerationLink_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/rsc#ModerationView": ModerationView_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/rsc#CommentsWaiting": CommentsWaiting_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/rsc#ScheduledArticles": ScheduledArticles_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "payload-review-articles/rsc#StalePrices": StalePrices_0c88d20f0e5ffe42ed3f5cd363ecfdbe,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
