import { type Env, readEnv } from './readEnv.ts'

export { type Env, EnvError, readEnv, type S3Settings } from './readEnv.ts'

/**
 * The environment of this process, read when this module is first imported. The server sets `DATABASE_URL` and
 * `PAYLOAD_SECRET` of the embedded database before that, which is why it uses `readEnv.ts` itself.
 */
export const env: Env = readEnv(process.env)
