import type { CollectionAdminOptions, Field } from 'payload'
import { inList } from '../../src/fields.ts'

/** What the list of articles shows and is searched by, unless the user has chosen other columns. */
export const articlesList: CollectionAdminOptions = {
  defaultColumns: ['title', '_status', 'planned', 'waiting', 'score', 'aiLevel', 'publishedAt'],
  listSearchableFields: ['title', 'slug', 'excerpt'],
}

/** Columns of things that are no fields of an article: when something becomes of it, and which comments wait. */
export const listColumns: Field[] = [
  inList('planned', 'payload-review-articles/rsc#PlannedCell'),
  inList('waiting', 'payload-review-articles/rsc#WaitingCell'),
]
