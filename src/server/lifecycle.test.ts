import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLifecycle } from './lifecycle.ts'

const events = ['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException', 'unhandledRejection'] as const
const before = new Map(events.map((event) => [event, process.listeners(event as 'SIGINT')]))

afterEach(() => {
  for (const event of events) {
    for (const listener of process.listeners(event as 'SIGINT')) {
      if (!before.get(event)?.includes(listener)) process.off(event, listener)
    }
  }
  vi.restoreAllMocks()
})

describe('stop', () => {
  it('ends what was started in reverse order, waiting for each, then the process', async () => {
    const done: (number | string)[] = []
    const lifecycle = createLifecycle((code) => done.push(code))
    for (const name of ['database', 'server']) {
      lifecycle.onStop(async () => {
        await new Promise((resolve) => setTimeout(resolve, 10))
        done.push(name)
      })
    }
    expect(lifecycle.stopping).toBe(false)
    await lifecycle.stop(0)
    expect(lifecycle.stopping).toBe(true)
    expect(done).toEqual(['server', 'database', 0])
  })

  it('counts once, however often it is asked for', async () => {
    const exit = vi.fn()
    const step = vi.fn(async () => {})
    const lifecycle = createLifecycle(exit)
    lifecycle.onStop(step)
    await Promise.all([lifecycle.stop(0), lifecycle.stop(0)])
    process.emit('SIGINT')
    process.emit('SIGTERM')
    await lifecycle.stop(0)
    expect(step).toHaveBeenCalledTimes(1)
    expect(exit.mock.calls).toEqual([[0]])
  })

  it('goes on after a step that fails, and says so in the exit code', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const exit = vi.fn()
    const step = vi.fn(async () => {})
    const lifecycle = createLifecycle(exit)
    lifecycle.onStop(step)
    lifecycle.onStop(async () => {
      throw new Error('stuck')
    })
    await lifecycle.stop(0)
    expect(step).toHaveBeenCalled()
    expect(exit).toHaveBeenCalledWith(1)
    expect(log).toHaveBeenCalled()
  })

  it('ends what is started while everything is being ended', async () => {
    const late = vi.fn(async () => {})
    const lifecycle = createLifecycle(() => {})
    lifecycle.onStop(async () => lifecycle.onStop(late))
    await lifecycle.stop(0)
    expect(late).toHaveBeenCalled()
  })
})

describe('the process', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends well on %s', async (signal) => {
    const exit = vi.fn()
    createLifecycle(exit)
    process.emit(signal)
    await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(0))
  })
})
