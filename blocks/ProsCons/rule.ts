import type { BlockRule } from '../../src/publishing/problems.ts'
import type { ProsCons } from './types.ts'

/** At least one statement in all (contract §3). */
export const prosConsRule: BlockRule<ProsCons> = ({ pros, cons }) =>
  (pros?.length ?? 0) + (cons?.length ?? 0) > 0 ? [] : [{ path: 'pros', code: 'statementMissing' }]
