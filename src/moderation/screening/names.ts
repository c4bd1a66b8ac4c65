/** The names of the plugin's own steps, in the order in which their results are kept. */
export const builtInSteps = [
  'proofOfWork',
  'honeypot',
  'ban',
  'staffEmail',
  'links',
  'holdWords',
  'rejectWords',
  'akismet',
] as const
export type BuiltInStep = (typeof builtInSteps)[number]
