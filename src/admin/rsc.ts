/** The plugin's server components for the admin, by the paths its configs name. */
export { History } from './comments/History.tsx'
export { NamesCell } from './comments/NamesCell.tsx'
export { PendingCount } from './comments/PendingCount.tsx'
export { StatusTabs } from './comments/StatusTabs.tsx'
export { TextCell } from './comments/TextCell.tsx'
export { ScoreCell } from './ScoreCell.tsx'
