/** What editors are told in lists and on the dashboard, in English. `de.ts` has the same keys. */
export const en = {
  planned: {
    publish: 'Goes out',
    unpublish: 'Is taken back',
    hasFailed: 'Did not go out',
    appear: 'Visible from',
  },
  waiting: { one: '{{count}} comment waiting', other: '{{count}} comments waiting' },
  widgets: {
    nothingWaits: 'Nothing waits for a decision.',
    toQueue: 'Decide about them',
    nothingScheduled: 'Nothing is scheduled.',
    toScheduled: 'Show them in the list',
    nothingStale: 'Every price that readers should see is fresh.',
    toProducts: 'All products with stale prices',
  },
  prices: {
    fresh: 'Fresh, checked {{age}}',
    stale: 'Stale, checked {{age}}',
    unchecked: 'Stale, never checked',
    none: 'No price',
    never: 'never checked',
    checkedNow: 'I have just checked it',
  },
  more: 'more than {{count}}',
}

export type DeskWords = typeof en
