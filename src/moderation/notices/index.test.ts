import type { PayloadRequest } from 'payload'
import { describe, expect, it, vi } from 'vitest'
import type { CommentRow } from '../../../collections/Comments/types.ts'
import { type ReviewArticlesOptions, resolveOptions } from '../../options.ts'
import { noticeDecisions, noticeSubmission } from './index.ts'

const site = { url: 'https://news.example' }

/** A request that takes down what is queued, in a Payload with this e-mail adapter. */
const request = ({ adapter = 'nodemailer', isAsked = true, isQueued = false } = {}) => {
  const queue = vi.fn(async (_job: { task: string; input: unknown; queue: string; waitUntil?: Date }) => {})
  const findOne = vi.fn(async ({ collection }: { collection: string }) =>
    (collection === 'payload-jobs' ? isQueued : isAsked) ? { id: 1 } : null,
  )
  const warn = vi.fn()
  const payload = {
    email: { name: adapter },
    config: { serverURL: '' },
    db: { findOne },
    jobs: { queue },
    logger: { warn },
  }
  return { req: { payload } as unknown as PayloadRequest, queue, warn }
}
const comment = (id: number, status: CommentRow['status'] = 'pending') => ({ id, status }) as CommentRow
const decided = (id: number, from: CommentRow['status'], to: CommentRow['status'], changed = true) => ({
  before: comment(id, from),
  after: comment(id, to),
  changed,
})

const silent: [string, ReviewArticlesOptions, string][] = [
  ['without an e-mail adapter', { site }, 'console'],
  ['where the host wants no notices', { site, comments: { notices: false } }, 'nodemailer'],
  ['where the plugin is switched off', { site, enabled: false }, 'nodemailer'],
]

describe.each(silent)('%s', (_, options, adapter) => {
  it('nothing is queued', async () => {
    const { queue, req } = request({ adapter })
    const context = resolveOptions(options)
    await noticeSubmission(context, req, comment(1))
    await noticeDecisions(context, req, [decided(1, 'pending', 'approved')])
    expect(queue).not.toHaveBeenCalled()
  })
})

describe('a new comment', () => {
  it('queues a job for later', async () => {
    const { queue, req } = request()
    const before = Date.now()
    const context = resolveOptions({ comments: { notices: { moderatorDelay: 600, queue: 'mail' } } })
    await noticeSubmission(context, req, comment(1))
    expect(queue.mock.calls.map(([{ input, queue, task }]) => [task, input, queue])).toEqual([
      ['reviewArticlesTellModerators', {}, 'mail'],
    ])
    expect(queue.mock.calls[0]?.[0].waitUntil?.getTime()).toBeGreaterThanOrEqual(before + 600_000)
  })

  it('queues none when one waits', async () => {
    const { queue, req } = request({ isQueued: true })
    await noticeSubmission(resolveOptions(), req, comment(1))
    expect(queue).not.toHaveBeenCalled()
  })

  it('that does not wait is nothing to decide about', async () => {
    const { queue, req } = request()
    await noticeSubmission(resolveOptions(), req, comment(1, 'spam'))
    expect(queue).not.toHaveBeenCalled()
  })
})

describe('decisions', () => {
  it('queue one job with what became approved', async () => {
    const { queue, req } = request()
    await noticeDecisions(resolveOptions({ site }), req, [
      decided(1, 'pending', 'approved'),
      decided(2, 'pending', 'rejected'),
      decided(3, 'approved', 'approved', false),
      decided(4, 'spam', 'approved'),
      decided(5, 'approved', 'pending'),
    ])
    expect(queue.mock.calls.map(([{ input, task }]) => [task, input])).toEqual([
      ['reviewArticlesTellAuthors', { comments: [1, 4] }],
    ])
  })

  it('queue none where nobody asked', async () => {
    const { queue, req } = request({ isAsked: false })
    await noticeDecisions(resolveOptions({ site }), req, [decided(1, 'pending', 'approved')])
    expect(queue).not.toHaveBeenCalled()
  })

  it('queue none when nothing became approved', async () => {
    const { queue, req } = request()
    await noticeDecisions(resolveOptions({ site }), req, [decided(1, 'pending', 'spam')])
    expect(queue).not.toHaveBeenCalled()
  })

  it('lead to no mails where nothing can be linked to, which is said once', async () => {
    const { queue, req, warn } = request()
    for (const id of [1, 2])
      await noticeDecisions(resolveOptions(), req, [decided(id, 'pending', 'approved')])
    expect(queue).not.toHaveBeenCalled()
    expect(warn).toHaveBeenCalledTimes(1)
  })
})
