import { createHash, createHmac } from 'node:crypto'
import {
  type Challenge,
  createChallenge as createAltchaChallenge,
  randomInt,
  type Solution,
  verifySolution,
} from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../options.ts'
import { limiterOf } from './flood/index.ts'
import { refuseProblems } from './refusal.ts'
import type { Check } from './screening/types.ts'

/** What ALTCHA's widgets come with, and the cost that its documentation names. */
const algorithm = 'PBKDF2/SHA-256'
const cost = 5_000

const step = 'proofOfWork'

const derive = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(`payload-review-articles ${purpose}`).digest('hex')

/** One key signs the challenge, the other one the key that solves it, so that checking it costs next to nothing. */
const keysOf = ({ comments }: PluginContext, { payload }: PayloadRequest) => {
  const hmacSignatureSecret = comments.proofOfWork?.hmacKey ?? derive(payload.secret, 'proof of work')
  return { hmacSignatureSecret, hmacKeySignatureSecret: derive(hmacSignatureSecret, 'solved key') }
}

/**
 * A challenge as ALTCHA's widgets solve it (proof of work, version 2).
 * @returns undefined where proof of work is off
 */
export const createChallenge = async (
  context: PluginContext,
  req: PayloadRequest,
): Promise<Challenge | undefined> => {
  const { proofOfWork } = context.comments
  if (!proofOfWork) return undefined
  const { maxNumber, seconds } = proofOfWork
  return createAltchaChallenge({
    algorithm,
    cost,
    counter: randomInt(maxNumber, Math.ceil(maxNumber / 2)),
    deriveKey,
    expiresAt: Math.floor(Date.now() / 1000) + seconds,
    ...keysOf(context, req),
  })
}

/** The signature of a challenge that is ours, not too old and solved; undefined for everything else. */
const solvedSignature = async (
  context: PluginContext,
  req: PayloadRequest,
  altcha: string,
): Promise<string | undefined> => {
  try {
    const { challenge, solution } = JSON.parse(Buffer.from(altcha, 'base64').toString()) as {
      challenge: Challenge
      solution: Solution
    }
    const { verified } = await verifySolution({ challenge, solution, deriveKey, ...keysOf(context, req) })
    return verified ? challenge.signature : undefined
  } catch {
    // What has another shape is no solution.
    return undefined
  }
}

/**
 * Looks at the proof of work that came with a comment. One that is missing holds the comment, since readers without
 * JavaScript cannot do the work.
 *
 * @param altcha ALTCHA's payload, Base64
 * @returns undefined where proof of work is off
 * @throws ValidationError on `altcha` for one that is wrong, too old, or was used before, on whichever instance
 */
export const checkProof = async (
  context: PluginContext,
  req: PayloadRequest,
  altcha: string | undefined,
): Promise<Check | undefined> => {
  const { proofOfWork } = context.comments
  if (!proofOfWork) return undefined
  if (!altcha) return { step, verdict: 'hold', reason: 'proofMissing' }
  const signature = await solvedSignature(context, req, altcha)
  if (signature !== undefined) {
    const used = limiterOf(context, req.payload, 'proof', { points: 1, seconds: proofOfWork.seconds })
    const key = createHash('sha256').update(signature).digest('base64url')
    if ((await used.consume(key)) === 0) return { step, verdict: 'pass' }
  }
  return refuseProblems(context, req, [{ path: 'altcha', code: 'proofMissing' }])
}
