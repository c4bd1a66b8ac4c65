/** The plugin's client components for the admin, by the paths its configs name. */
export { RowLabel } from './RowLabel.tsx'
