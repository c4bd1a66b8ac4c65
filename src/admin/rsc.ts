/** The plugin's server components for the admin, by the paths its configs name. */
export { ScoreCell } from './ScoreCell.tsx'
