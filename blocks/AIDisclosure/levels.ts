/** The levels of an AI disclosure, from no AI to a machine alone. */
export const levels = ['none', 'assisted', 'generated', 'autonomous'] as const
