export interface TopicDoc {
  id: number | string
  name: string
  slug: string
  description?: string | null
  updatedAt?: string
  createdAt?: string
}
