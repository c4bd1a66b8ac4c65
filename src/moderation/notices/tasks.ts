import type { TaskConfig } from 'payload'
import type { PluginContext } from '../../options.ts'
import { tellAuthors } from './authors.ts'
import { tellModerators } from './moderators.ts'
import { type MailInput, noticeTasks } from './queue.ts'
import { sendNotice } from './send.ts'

/** Ten more attempts, after one minute, two, four and so on: a mail server may be away for seventeen hours. */
const retries: TaskConfig['retries'] = { attempts: 10, backoff: { type: 'exponential', delay: 60_000 } }

const done = { output: {} }

/** The tasks that send notices. They are there whatever the options say, because the database knows tasks by name. */
export const noticeTaskConfigs = (context: PluginContext): TaskConfig[] => [
  {
    slug: noticeTasks.moderators,
    retries,
    handler: async ({ req }) => {
      await tellModerators(context, req)
      return done
    },
  },
  {
    slug: noticeTasks.authors,
    retries,
    handler: async ({ input, req }) => {
      await tellAuthors(context, req, (input as { comments: (number | string)[] }).comments)
      return done
    },
  },
  {
    slug: noticeTasks.mail,
    retries,
    handler: async ({ input, job, req }) => {
      await sendNotice(context, req, job, input as MailInput)
      return done
    },
  },
]
