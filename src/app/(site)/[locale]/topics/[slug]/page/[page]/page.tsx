import { TopicPage, topicMetadata } from '../../../../../_components/TopicPage.tsx'

export const generateStaticParams = () => []
export const generateMetadata = topicMetadata
export default TopicPage
