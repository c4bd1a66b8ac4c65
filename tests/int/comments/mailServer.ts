import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { type App, startApp } from '../app.ts'
import { sql } from './world.ts'

/** A mail as the server took it. */
export interface Received {
  /** Whom the server was told to give it to, whatever the headers say. */
  to: string[]
  mail: ParsedMail
  /** The header lines, folded ones joined. */
  headers: string[]
  raw: string
}

/** What the server does with a mail: takes it, refuses it with a reply code, or says nothing at all. */
type Behaviour = 'take' | 'hang' | { refuse: number; only?: string }

export interface MailServer {
  url: string
  received: Received[]
  /** Recipients that were refused, in their order. */
  refused: string[]
  behave: (behaviour: Behaviour) => void
  /** Stops listening, as a server that is gone; `start` brings it back at the same address. */
  stop: () => Promise<void>
  start: () => Promise<void>
}

/**
 * A mail server in this process.
 * @param greetingTimeout for so many milliseconds its client waits for its first word
 */
export const startMailServer = async ({ greetingTimeout = 30_000 } = {}): Promise<MailServer> => {
  const received: Received[] = []
  const refused: string[] = []
  let behaviour: Behaviour = 'take'
  let port = 0
  const create = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 100,
      onConnect: (_, callback) => {
        if (behaviour !== 'hang') callback()
      },
      onRcptTo: ({ address }, _, callback) => {
        const refuses = typeof behaviour === 'object' && (!behaviour.only || behaviour.only === address)
        if (!refuses) return callback()
        refused.push(address)
        const { refuse } = behaviour as { refuse: number }
        callback(Object.assign(new Error(`<${address}> is not welcome`), { responseCode: refuse }))
      },
      onData: (stream, { envelope }, callback) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk) => chunks.push(chunk))
        stream.on('end', async () => {
          const raw = Buffer.concat(chunks).toString()
          const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
          const to = envelope.rcptTo.map(({ address }) => address)
          received.push({ to, raw, headers: head.split('\r\n'), mail: await simpleParser(raw) })
          callback()
        })
      },
    })
  let server: SMTPServer
  const start = async () => {
    server = create()
    server.on('error', () => {})
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    port = (server.server.address() as AddressInfo).port
  }
  await start()
  return {
    get url() {
      return `smtp://127.0.0.1:${port}?greetingTimeout=${greetingTimeout}`
    },
    received,
    refused,
    behave: (next) => {
      behaviour = next
    },
    start,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** The reference application with a mail server, on a site of its own. Jobs run when a test runs them. */
export const startAppWithMail = async ({ url }: MailServer): Promise<App> => {
  process.env.SMTP_URL = url
  process.env.SITE_URL = 'https://news.example'
  const app = await startApp()
  for (const cron of app.payload.crons) cron.stop()
  return app
}

/** Runs what is due, and what comes of it, until nothing is. */
export const runDue = async ({ payload }: Pick<App, 'payload'>): Promise<void> => {
  for (;;) {
    const { noJobsRemaining } = await payload.jobs.run({ allQueues: true, limit: 100 })
    if (noJobsRemaining) return
  }
}

/** Lets the time pass that queued jobs wait for, and runs them. */
export const runNotices = async (app: Pick<App, 'payload'>): Promise<void> => {
  await sql(app, "UPDATE payload_jobs SET wait_until = now() - interval '1 minute'")
  await runDue(app)
}

/** As if nothing had happened before: no mail, no job, nobody who is to be told of anything. */
export const forgetMails = async (app: Pick<App, 'payload'>, server: MailServer): Promise<void> => {
  server.behave('take')
  await sql(app, 'DELETE FROM payload_jobs')
  await sql(app, 'UPDATE moderation_events SET moderators_told_at = now()')
  server.received.length = 0
  server.refused.length = 0
}

/** The mails that went to somebody. */
export const mailsTo = ({ received }: MailServer, address: string): Received[] =>
  received.filter(({ to }) => to.includes(address))

/** The links in a mail that lead to this API, as paths. */
export const linksIn = ({ mail }: Received): string[] =>
  [...(mail.text ?? '').matchAll(/https?:\/\/[^\s]+/g)].map(([url]) => {
    const { hash, pathname, search } = new URL(url)
    return `${pathname}${search}${hash}`
  })

/** The path of a mail's link that has this in it. */
export const linkIn = (received: Received | undefined, part: string): string => {
  const link = received && linksIn(received).find((each) => each.includes(part))
  if (!link) throw new Error(`There is no link with ${part} in ${received?.mail.text}`)
  return link
}
