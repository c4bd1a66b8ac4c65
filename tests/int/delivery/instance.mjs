// Lexical first, and with nothing else at the same time: see `load` in `src/server/bootstrap.mjs`.
await import('lexical')
const { register } = await import('tsx/esm/api')
register()
await import('./instance.ts')
