/** The plugin's client components for the admin, by the paths its configs name. */
export { NamesField } from './comments/NamesField.tsx'
export { PersonActions } from './comments/PersonActions.tsx'
export { StatusCell } from './comments/StatusCell.tsx'
export { StatusField } from './comments/StatusField.tsx'
export { RowLabel } from './RowLabel.tsx'
