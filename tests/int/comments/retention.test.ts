import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetSenders } from '../../../src/moderation/retention.ts'
import { type App, actors, startApp } from '../app.ts'
import { disconnect } from '../databases.ts'
import { makeApproved, makeArticle, makePending, sql } from './world.ts'

let app: App
let second: Payload
beforeAll(async () => {
  app = await startApp()
  const { default: config } = await import('../../../payload.config.ts')
  second = await getPayload({ config, key: 'second' })
})
afterAll(async () => {
  await disconnect(second)
  await app?.stop()
})
beforeEach(() => sql(app, 'DELETE FROM payload_jobs'))

/** What every instance does every few seconds. */
const look = async ({ jobs }: Payload) => {
  await jobs.handleSchedules({ queue: 'default' })
  await jobs.run({ queue: 'default' })
}
const both = () => Promise.all([look(app.payload), look(second)])

const waiting = () =>
  sql<{ wait_until: Date }>(
    app,
    'SELECT wait_until FROM payload_jobs WHERE task_slug = $1 AND NOT processing AND completed_at IS NULL',
    [forgetSenders],
  )

const makeDue = () => sql(app, `UPDATE payload_jobs SET wait_until = now() - interval '1 minute'`)

const sendersOf = async (comment: number) =>
  (
    await sql(app, 'SELECT ip_hash, user_agent FROM moderation_events WHERE comment_id = $1 ORDER BY id', [
      comment,
    ])
  ).map(({ ip_hash, user_agent }) => [ip_hash !== null, user_agent !== null])

describe('every night', () => {
  it('is one job, however many instances look for it, and however often', async () => {
    for (let round = 0; round < 5; round++) {
      await both()
      const jobs = await waiting()
      expect(jobs).toHaveLength(1)
      const inHours = ((jobs[0]?.wait_until.getTime() ?? 0) - Date.now()) / 3_600_000
      expect(inHours).toBeGreaterThan(0)
      expect(inHours).toBeLessThanOrEqual(25)
      if (round % 2) await sql(app, 'DELETE FROM payload_jobs')
    }
  })

  it('says nothing of it when another instance was quicker', async () => {
    // Between the insert of one and its look at what it has inserted, another has stored its own and kept only that.
    await sql(
      app,
      `CREATE FUNCTION be_quicker() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         INSERT INTO payload_jobs (task_slug, queue, wait_until) VALUES (NEW.task_slug, NEW.queue, NEW.wait_until);
         DELETE FROM payload_jobs WHERE id = NEW.id;
         RETURN NULL;
       END $$`,
    )
    await sql(
      app,
      `CREATE TRIGGER be_quicker AFTER INSERT ON payload_jobs FOR EACH ROW WHEN (pg_trigger_depth() = 0)
       EXECUTE FUNCTION be_quicker()`,
    )
    const error = vi.spyOn(app.payload.logger, 'error')
    try {
      await look(app.payload)
      expect(await waiting()).toHaveLength(1)
      expect(error.mock.calls).toEqual([])
    } finally {
      error.mockRestore()
      await sql(app, 'DROP FUNCTION be_quicker CASCADE')
    }
  })

  it('networks and browsers older than 30 days are forgotten, by one of the instances; then it waits again', async () => {
    const article = await makeArticle(app.payload)
    const old = (await makeApproved(app, article)).id
    await app.as('anonymous').post(`/api/comments/${old}/report`, {})
    await sql(app, `UPDATE moderation_events SET at = at - interval '31 days' WHERE comment_id = $1`, [old])
    const recent = (await makePending(app, article)).id
    await sql(app, `UPDATE moderation_events SET at = at - interval '29 days' WHERE comment_id = $1`, [
      recent,
    ])
    expect(await sendersOf(old)).toEqual([
      [true, true],
      [false, false],
      [true, false],
    ])

    await both()
    await makeDue()
    await both()
    expect(await sendersOf(old)).toEqual([
      [false, false],
      [false, false],
      [false, false],
    ])
    expect(await sendersOf(recent)).toEqual([[true, true]])
    await both()
    expect(await waiting()).toHaveLength(1)
    const known = `SELECT commenter_id IS NOT NULL AS known FROM moderation_events WHERE event = 'submitted' AND comment_id = $1`
    expect(await sql(app, known, [old])).toEqual([{ known: true }])
  })

  it('goes on although the process was killed in the middle of it', async () => {
    await both()
    await sql(app, 'UPDATE payload_jobs SET processing = true')
    await both()
    expect(await waiting()).toHaveLength(1)
  })
})

describe('when tasks were scheduled', () => {
  it.each(actors)('is for admins alone: %s', async (actor) => {
    const may = actor === 'admin'
    const path = '/api/globals/payload-jobs-stats'
    expect((await app.as(actor).get(path)).status).toBe(may ? 200 : 403)
    expect((await app.as(actor).post(path, { stats: {} })).status).toBe(may ? 200 : 403)
    expect((await app.as(actor).get('/api/payload-jobs/handle-schedules')).status).toBe(may ? 200 : 401)
  })
})
