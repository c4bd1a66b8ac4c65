import { APIError, type Config, type PayloadRequest, ValidationError } from 'payload'
import type { PluginContext } from '../options.ts'
import { commentMessage } from '../translations/comments/index.ts'
import type { InputProblem } from './submission.ts'

/**
 * A comment or a decision that is not taken: 403, 409 or 429. It has a name of its own, since it is no fault of the
 * server's and Payload would log it as one, with its stack, as often as a stranger likes.
 */
export class CommentRefused extends APIError {
  /** @param retryAfter seconds, for 429 */
  constructor(message: string, status: 403 | 409 | 429, retryAfter?: number) {
    super(message, status, retryAfter === undefined ? null : { retryAfter }, true)
    this.name = 'CommentRefused'
  }
}

/** The config with refused comments logged as one line of information, unless the host says otherwise. */
export const withQuietRefusals = (config: Config): Config => ({
  ...config,
  loggingLevels: { CommentRefused: 'info', ...config.loggingLevels } as Config['loggingLevels'],
})

/** Refuses what came in with everything that is wrong with it, each at its field. @throws ValidationError */
export const refuseProblems = (
  context: PluginContext,
  req: PayloadRequest,
  problems: InputProblem[],
): never => {
  throw new ValidationError(
    {
      collection: context.slugs.comments,
      errors: problems.map(({ path, code, values }) => ({
        path,
        message: commentMessage(req.i18n?.language, code, values),
      })),
      req,
    },
    req.t,
  )
}
