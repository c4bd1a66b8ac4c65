import type { Payload } from 'payload'
import { describe, expect, it } from 'vitest'
import { mailAdapter } from './mail.ts'

const settings = { smtpUrl: 'smtp://127.0.0.1:1', siteUrl: 'https://news.example', siteName: 'News' }
const adapter = async (more: object = {}) =>
  (await mailAdapter({ ...settings, ...more }))({ payload: {} as Payload })

describe('mailAdapter', () => {
  it('does not ask the server before there is a mail', async () => {
    expect((await adapter()).name).toBe('nodemailer')
  })

  it('sends from an address of the site unless another is given', async () => {
    expect(await adapter()).toMatchObject({
      defaultFromAddress: 'noreply@news.example',
      defaultFromName: 'News',
    })
    expect(await adapter({ from: 'news@example.com' })).toMatchObject({
      defaultFromAddress: 'news@example.com',
    })
  })

  it('fails when the server is away', async () => {
    const { sendEmail } = await adapter()
    await expect(sendEmail({ to: 'lea@example.org', subject: 'x', text: 'x' })).rejects.toThrow(
      'ECONNREFUSED',
    )
  })
})
