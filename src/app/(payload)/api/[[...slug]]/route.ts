import config from '@payload-config'
import { createApi } from '../../../../server/api/index.ts'

/** The same API as the server answers directly, for a Next that runs without it. */
const api = createApi(config)

export { api as DELETE, api as GET, api as HEAD, api as OPTIONS, api as PATCH, api as POST, api as PUT }
