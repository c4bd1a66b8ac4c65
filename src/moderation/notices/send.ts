import { createHmac } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../options.ts'
import { withdrawConfirmation } from './authors.ts'
import { compose } from './compose.ts'
import { type MailInput, settingsOfJob } from './queue.ts'

/**
 * Says why a mail was not taken, without what the server said: that often repeats the address, and the message of a
 * failed job is stored and logged.
 */
const failure = (error: unknown): Error => {
  const { code, responseCode, statusCode } = (error ?? {}) as Record<string, unknown>
  const reason = [code, responseCode, statusCode].filter((each) => /^[A-Z0-9_]{2,20}$/.test(String(each)))
  return new Error(`The mail was not taken: ${reason.join(' ') || 'no reason given'}`)
}

/**
 * Sends the mail of a job. When the same job runs twice, the mail has the same Message-ID (RFC 5322 §3.6.4), by which
 * many mailboxes show it once.
 *
 * @throws Error when it was not taken; the job is to be tried again
 */
export const sendNotice = async (
  context: PluginContext,
  req: PayloadRequest,
  job: { id: number | string; createdAt?: string },
  input: MailInput,
): Promise<void> => {
  const { payload } = req
  if (!settingsOfJob(context, payload)) return
  const addressed = await compose(context, req, input)
  if (!addressed) {
    if (input.kind === 'confirmation') await withdrawConfirmation(context, req, input.person)
    return
  }
  const { headers, ...mail } = addressed.mail
  const hash = createHmac('sha256', payload.secret).update(`notice ${job.id} ${job.createdAt}`)
  const host = context.site.url ? new URL(context.site.url).hostname : 'localhost'
  try {
    await payload.sendEmail({
      ...mail,
      to: { name: '', address: addressed.to },
      messageId: `<${hash.digest('base64url')}@${host}>`,
      // RFC 3834: nobody's out-of-office answers it.
      headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    })
  } catch (error) {
    throw failure(error)
  }
}
