import config from '@payload-config'
import { getPayload } from 'payload'
import { pluginContext } from '../../../settings.ts'

/** The one instance of this process: the server in front has made it already. */
export const payload = () => getPayload({ config })

/** The plugin's options as the application has set them. */
export const context = async () => pluginContext((await payload()).config)
