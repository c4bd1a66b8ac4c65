import { NothingHere, nothingHereMetadata } from '../../_components/NothingHere.tsx'
import { localeOf } from '../../_output/locale.ts'

export const generateStaticParams = () => []

interface Props {
  params: Promise<{ locale: string }>
}

export const generateMetadata = async ({ params }: Props) =>
  nothingHereMetadata(localeOf((await params).locale))

/** Catches every address of which the site knows nothing, so that it is answered in the site's own dress. */
export default async function Rest({ params }: Props) {
  return <NothingHere locale={localeOf((await params).locale)} />
}
