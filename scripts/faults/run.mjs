import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../lib/fault.mjs'
import { freePort } from '../lib/free-port.mjs'
import { postgresAt, sqliteIn } from './databases.mjs'
import { randomFrom } from './random.mjs'
import { Site } from './site.mjs'

/**
 * What a scenario is given: an empty migrated database, `siteFor` to make a server on it (or on another that differs in
 * its variables), a generator of numbers, and how often to kill or, where that is less, to do
 * what a scenario does again and again.
 * @typedef {{
 *   dialect: 'sqlite' | 'postgresql',
 *   database: import('./databases.mjs').FaultDatabase,
 *   cluster: ReturnType<typeof import('../postgres.mjs').startPostgres>,
 *   folder: string,
 *   siteFor: (database: import('./databases.mjs').FaultDatabase) => Promise<Site>,
 *   random: () => number,
 *   kills: number,
 * }} Context
 *
 * A scenario answers its figures in one line, `{ skipped }` with the reason where the machine lacks what it needs, and
 * throws a Fault when a promise was broken.
 * @typedef {{ name: string, dialects?: readonly string[], run: (context: Context) => Promise<string | { skipped: string }> }} Scenario
 */

/**
 * Runs a scenario on one database and ends all servers that it started.
 * @param {Scenario} scenario
 * @param {{ dialect: 'sqlite' | 'postgresql', cluster: Context['cluster'], program: string, folder: string, seed: number, kills: number }} options
 */
export async function runScenario(scenario, { dialect, cluster, program, folder, seed, kills }) {
  const own = join(folder, `${scenario.name}-${dialect}`.replaceAll(/[^a-z0-9]+/gi, '-'))
  const database = dialect === 'sqlite' ? await sqliteIn(own) : await postgresAt(cluster.url, own)
  const sites = []
  const siteFor = async ({ env }) => {
    const site = new Site({ program, port: await freePort(), env })
    sites.push(site)
    return site
  }
  try {
    return await scenario.run({ dialect, database, cluster, folder: own, siteFor, random: randomFrom(seed), kills })
  } catch (error) {
    const said = sites.map((site) => site.said).join('\n')
    throw error instanceof Fault ? new Fault(`${error.message}\nThe server said:\n${said}`) : error
  } finally {
    for (const site of sites) if (site.child) await site.end('SIGKILL')
    await rm(own, { recursive: true, force: true })
  }
}
