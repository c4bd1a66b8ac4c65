import { headers } from 'next/headers'
import { createLocalReq, getLocalI18n, type PayloadRequest } from 'payload'
import { payload } from '../_data/payload.ts'
import { localeOf } from '../_output/locale.ts'

/**
 * The request of whoever posts a form, as the API has it: with the headers, by which the server in front says where it
 * comes from, and with the user of the admin panel who is logged in, if it is one.
 */
export const visitorRequest = async (locale: unknown): Promise<PayloadRequest> => {
  const instance = await payload()
  const language = localeOf(locale)
  const sent = new Headers(await headers())
  const { user } = await instance.auth({ headers: sent })
  const i18n = await getLocalI18n({ config: instance.config, language })
  return createLocalReq({ locale: language, user: user ?? undefined, req: { headers: sent, i18n } }, instance)
}
