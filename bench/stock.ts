import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { getPayload, handleEndpoints } from 'payload'
import configPromise from '../payload.config.ts'
import { withRelationalBlocks } from './relational.ts'

/** Payload's own REST API over relational blocks, straight from `node:http`: what Next would add is not there. */
const config = withRelationalBlocks(await configPromise, process.env.DATABASE_URL ?? '')
await getPayload({ config })
const listener = getRequestListener((request) => handleEndpoints({ config, request }))
createServer(listener).listen(Number(process.env.PORT), '127.0.0.1')
