import type { NextRequest } from 'next/server'
import { bestLocale } from './_output/locale.ts'
import { paths } from './_output/paths.ts'

/** The start page is in a language: the one the reader's browser asks for. */
export const GET = ({ headers }: NextRequest): Response =>
  new Response(null, {
    status: 307,
    headers: {
      Location: paths.home(bestLocale(headers.get('accept-language'))),
      Vary: 'Accept-Language',
      'Cache-Control': 'private, no-cache',
    },
  })
