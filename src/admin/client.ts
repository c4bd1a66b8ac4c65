/** The plugin's client components for the admin, by the paths its configs name. */
export { BlockLabel } from './BlockLabel.tsx'
export { BulkDecisions } from './comments/BulkDecisions.tsx'
export { DecisionField } from './comments/DecisionField.tsx'
export { PersonDataField } from './comments/PersonDataField.tsx'
export { RowDecisions } from './comments/RowDecisions.tsx'
export { UrlLink } from './comments/UrlLink.tsx'
export { RowLabel } from './RowLabel.tsx'
