import * as clockBack from './scenarios/clock-back.mjs'
import * as databaseGone from './scenarios/database-gone.mjs'
import * as databaseSlow from './scenarios/database-slow.mjs'
import * as diskFull from './scenarios/disk-full.mjs'
import * as halfRequest from './scenarios/half-request.mjs'
import * as kill from './scenarios/kill.mjs'
import * as locked from './scenarios/locked.mjs'
import * as shutdown from './scenarios/shutdown.mjs'

/** All that `npm run faults` does, in order. @type {import('./run.mjs').Scenario[]} */
export const scenarios = [kill, diskFull, databaseGone, databaseSlow, locked, halfRequest, clockBack, shutdown]
