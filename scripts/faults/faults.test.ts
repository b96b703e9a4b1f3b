import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeEachDialect } from '../db/testing'
import { runScenario } from './run.mjs'
import * as clockBack from './scenarios/clock-back.mjs'
import * as halfRequest from './scenarios/half-request.mjs'
import * as kill from './scenarios/kill.mjs'
import * as shutdown from './scenarios/shutdown.mjs'
import { apiAlone } from './site.mjs'

/** What `npm run faults` does to the built site, to its API alone and less often. */
describeEachDialect('a server that is killed, cut off and ended', (dialect) => {
  let folder: string
  let program: string
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'unroll-faults-'))
    program = await apiAlone()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const cluster = { url: process.env.TEST_POSTGRES_URL ?? '' }
  it.each([
    [kill, /^5 kills, \d+ requests cut off; \d+ events acknowledged, all kept once/],
    [halfRequest, /^5 cut in the body, 5 before the answer; \d+ events kept once$/],
    [clockBack, /^5 jumps, \d+ events kept/],
    [shutdown, /^ended with 0 after \d+ ms/],
  ])(
    '$name: nothing acknowledged is lost or doubled',
    async (scenario, figures) => {
      const options = { dialect, cluster: cluster as never, program, folder, seed: 1, kills: 5 }
      expect(await runScenario(scenario, options)).toMatch(figures)
    },
    300_000,
  )
})
