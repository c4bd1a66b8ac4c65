import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { requireModerator } from '../../src/moderation/moderate.ts'
import { erasePerson, exportPerson, readEmail } from '../../src/moderation/people.ts'
import type { PluginContext } from '../../src/options.ts'
import { mailEndpoints } from './mailEndpoints.ts'

const noStore = { headers: { 'Cache-Control': 'no-store' } }

/** REST of people (contract §5): for admins and moderators, and what links in mails lead to. */
export const commenterEndpoints = (context: PluginContext): Endpoint[] => [
  {
    path: '/export',
    method: 'post',
    handler: async (req) => {
      requireModerator(context, req)
      await addDataAndFileToRequest(req)
      const email = readEmail(context, req, req.data?.email)
      return Response.json(await exportPerson(context, req, email), noStore)
    },
  },
  {
    path: '/erase',
    method: 'post',
    handler: async (req) => {
      requireModerator(context, req)
      await addDataAndFileToRequest(req)
      const email = readEmail(context, req, req.data?.email)
      return Response.json({ erased: await erasePerson(context, req, email) }, noStore)
    },
  },
  ...mailEndpoints(context),
]
