import { locale } from 'next/root-params'
import { NothingHereNotice } from '../_components/NothingHere.tsx'
import { localeOf } from '../_output/locale.ts'

export default async function NotFound() {
  return <NothingHereNotice locale={localeOf(await locale())} />
}
