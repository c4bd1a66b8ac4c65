import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { CollectionConfig } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { escapeHtml } from '../moderation/bodyHtml.ts'

/** How long a mail server may take, in milliseconds: one that hangs is to hold up neither a job nor the stop. */
const patience = {
  dnsTimeout: 5_000,
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  socketTimeout: 10_000,
}

export interface MailSettings {
  /** `smtp://…` or `smtps://…`; what stands after a question mark is an option of nodemailer's SMTP transport. */
  smtpUrl: string
  /** The address that mails come from. Default: `noreply@` and the host of the site. */
  from?: string
  siteUrl: string
  siteName: string
}

/** Sends Payload's mails over SMTP. The server may be away when this one starts: what is sent then fails, and is tried again. */
export const mailAdapter = ({ from, siteName, siteUrl, smtpUrl }: MailSettings) => {
  const transportOptions = { ...patience, url: smtpUrl, disableFileAccess: true, disableUrlAccess: true }
  return nodemailerAdapter({
    defaultFromAddress: from ?? `noreply@${new URL(siteUrl).hostname}`,
    defaultFromName: siteName,
    skipVerify: true,
    transportOptions,
  })
}

type ForgotPassword = NonNullable<Exclude<CollectionConfig['auth'], boolean | undefined>['forgotPassword']>

/** The mail with the link to a new password. Payload's own has none behind a proxy, where it does not know its address. */
export const forgotPassword = (siteUrl: string): ForgotPassword => ({
  generateEmailHTML: ({ req, token } = {}) => {
    if (!req) return ''
    const { admin, routes } = req.payload.config
    const path = `${admin.routes.reset}/${token}` as const
    const url = escapeHtml(formatAdminURL({ adminRoute: routes.admin, path, serverURL: siteUrl }))
    const [why, otherwise] = [
      req.t('authentication:youAreReceivingResetPassword'),
      req.t('authentication:youDidNotRequestPassword'),
    ].map(escapeHtml)
    return `<p>${why}</p>\n<p><a href="${url}">${url}</a></p>\n<p>${otherwise}</p>\n`
  },
})
