import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestLanguage, type SanitizedConfig } from 'payload'
import { parseCookies } from 'payload/shared'
import type { Freshness } from '../../delivery/freshness.ts'
import type { Answer, AnswerMemory } from '../../delivery/memory.ts'
import { corsHeaders } from '../api/cors.ts'
import type { Api } from '../api/index.ts'
import { fromPrimary } from '../database/replicas.ts'
import { documentKeys } from './documentKeys.ts'
import { answerOf, createSender, sendMade } from './send.ts'

export interface DocumentOptions {
  api: Api
  config: SanitizedConfig
  memory: AnswerMemory
  /** Headers that every answer carries. */
  common: readonly (readonly [string, string])[]
  siteUrl: string
}

/** Who may read an answer is said to each reader. */
const withoutCors = (headers: Answer['headers']): Answer['headers'] => {
  const kept = Object.entries(headers).filter(([name]) => !name.startsWith('access-control-'))
  return Object.fromEntries(kept)
}

/** Answers the request, if it asks for a document; tells whether it does. */
export type DocumentHandler = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean

/**
 * Answers requests for documents that are the same for everybody: from memory, else with what the API makes of them,
 * which is then kept as long as it stays right.
 */
export const documentHandler = ({
  api,
  common,
  config,
  memory,
  siteUrl,
}: DocumentOptions): DocumentHandler => {
  const keyOf = documentKeys(config)
  const allowed = corsHeaders(config)
  // That it depends on who asks is said by what is kept.
  const send = createSender(common, ({ headers }) =>
    allowed(headers.origin).filter(([name]) => name !== 'vary'),
  )

  const languageOf = ({ headers }: IncomingMessage): string => {
    const sent = new Headers()
    for (const name of ['accept-language', 'cookie'] as const) {
      if (headers[name] !== undefined) sent.set(name, headers[name])
    }
    return getRequestLanguage({ config, cookies: parseCookies(sent), headers: sent })
  }

  const make = async (url: string, language: string, isOfMany: boolean): Promise<Answer> => {
    let freshness: Freshness | undefined
    const request = new Request(`${siteUrl}${url}`, { headers: { 'accept-language': language } })
    const response = await fromPrimary(() =>
      api(request, (noted) => {
        freshness = noted
      }),
    )
    const answer = await answerOf(response)
    return {
      ...answer,
      headers: withoutCors(answer.headers),
      freshness: answer.status === 200 || answer.status === 404 ? freshness : undefined,
      isOfMany,
    }
  }

  return (incoming, outgoing) => {
    const key = keyOf(incoming)
    if (key === undefined) return false
    const kept = memory.get(key)
    if (kept) {
      void send(incoming, outgoing, kept)
      return true
    }
    // That there is nothing is said in the reader's language.
    const language = languageOf(incoming)
    const worded = `${key} ${language}`
    const answer = memory.answer(
      worded,
      () => make(incoming.url ?? '', language, key.startsWith('list ')),
      ({ status }) => (status === 200 ? key : worded),
    )
    sendMade(send, incoming, outgoing, answer)
    return true
  }
}
