import config from '@payload-config'
import { getPayload } from 'payload'

/** The one instance of this process: the server in front has made it already. */
export const payload = () => getPayload({ config })
