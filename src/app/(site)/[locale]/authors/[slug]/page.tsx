import { AuthorPage, authorMetadata } from '../../../_components/AuthorPage.tsx'

export const generateStaticParams = () => []
export const generateMetadata = authorMetadata
export default AuthorPage
