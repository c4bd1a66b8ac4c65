import { NewestPage, newestMetadata } from '../_components/NewestPage.tsx'

export const generateStaticParams = () => []
export const generateMetadata = newestMetadata
export default NewestPage
