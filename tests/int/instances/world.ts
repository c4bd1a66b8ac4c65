import { type App, startApp, tokenOf } from '../app.ts'
import { type Client, client } from '../client.ts'
import { type Instance, startInstance, stopInstances } from '../delivery/instances.ts'
import { createS3, type S3Server } from './s3.ts'

/** Two instances of the application on the database of the test file, with all that instances can share. */
export interface World {
  /** In the test's own process, with users, to look behind the instances. */
  app: App
  s3: S3Server
  instances: [Instance, Instance]
}

let current: World | undefined

/** The world of this test file, once it has been started. */
export const world = (): World => {
  if (!current) throw new Error('The world has not been started')
  return current
}

export const one = (): Client => client(world().instances[0].url)
export const other = (): Client => client(world().instances[1].url)

let token: string
/** An editor who asks the first instance. */
export const editor = (): Client => client(world().instances[0].url, { Authorization: `JWT ${token}` })

export const startWorld = async (): Promise<void> => {
  const s3 = await createS3()
  await s3.start()
  const app = await startApp()
  for (const cron of app.payload.crons) cron.stop()
  const [first, second] = await Promise.all([startInstance(s3.env), startInstance(s3.env)])
  token = await tokenOf(first.url, app.users.editor.email)
  current = { app, s3, instances: [first, second] }
}

export const endWorld = async (): Promise<void> => {
  await stopInstances()
  await current?.app.stop()
  await current?.s3.remove()
}
