import config from '@payload-config'
import { createApi } from '../../../../server/api/index.ts'

const api = createApi(config)

/** The same API as the server answers directly, for a Next that runs without it. */
const handler = (request: Request) => api(request)

export {
  handler as DELETE,
  handler as GET,
  handler as HEAD,
  handler as OPTIONS,
  handler as PATCH,
  handler as POST,
  handler as PUT,
}
