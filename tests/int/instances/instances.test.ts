import { afterAll, beforeAll, describe } from 'vitest'
import { replicas } from './replicas.ts'
import { sharing } from './sharing.ts'
import { uploads } from './uploads.ts'
import { endWorld, startWorld } from './world.ts'

// Processes that load the application at once, on a busy machine too.
beforeAll(startWorld, 300_000)
afterAll(endWorld)

describe('uploads', uploads)
describe('everything else', sharing)
// The last: while a replica catches up, strangers may read what is old.
describe('read replicas', replicas)
