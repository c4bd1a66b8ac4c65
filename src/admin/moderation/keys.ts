import type { ModerationAction } from '../../moderation/statuses.ts'

/** The key of each decision. */
export const keyOfAction: Readonly<Record<ModerationAction, string>> = {
  approve: 'a',
  reject: 'r',
  spam: 's',
  restore: 'p',
}

export const actionOfKey: Readonly<Record<string, ModerationAction>> = Object.fromEntries(
  Object.entries(keyOfAction).map(([action, key]) => [key, action as ModerationAction]),
)
