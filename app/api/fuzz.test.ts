import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import * as z from 'zod'
import { learnerCookie } from '@/lib/auth/cookie'
import { appendEvents } from '@/lib/db/append-events'
import { idOf, noon, review } from '@/lib/db/sample-events'
import { batchSchema } from '@/lib/events/event'
import { caughtLog } from '@/lib/observe/log-testing'
import { Jobs } from '@/lib/optimiser/jobs'
import { dataHeaders } from '@/lib/security/headers'
import { describeEachDialect } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { findRoutes } from '@/scripts/fuzz/find-routes.mjs'
import { type Input, inputs } from '@/scripts/fuzz/inputs.mjs'
import type { Services } from './_http/services'
import { secret, testServices } from './_http/testing'

const INPUTS = 2000

let services: Services
vi.mock('./_http/services', () => ({ services: () => services }))

type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

const modules = import.meta.glob<Record<string, Route>>('./**/route.ts')

/** What Next would call for a path, with the parts of the path that its route names. */
async function routeOf(path: string, method: string) {
  const templates = Object.keys(modules).map((file) => `/api${file.slice(1, -'/route.ts'.length)}`)
  const byNames = (a: string, b: string) => a.split('[').length - b.split('[').length || b.length - a.length
  const fits = templates.sort(byNames).find((template) => patternOf(template).test(path))
  const load = modules[`.${fits?.slice('/api'.length)}/route.ts`]
  const handlers = load ? await load() : {}
  const handle = handlers[method === 'HEAD' ? 'GET' : method]
  const names = fits?.split('/') ?? []
  const named = path.split('/').map((part, i) => [names[i]?.replaceAll(/[[\].]/g, '') ?? '', part])
  return handle && ((request: Request) => handle(request, { params: Promise.resolve(Object.fromEntries(named)) }))
}

function patternOf(template: string): RegExp {
  const parts = template
    .split('/')
    .map((part) => (part.startsWith('[[') ? '.*' : part.startsWith('[') ? '[^/]+' : part))
  return new RegExp(`^${parts.join('/').replace('/.*', '(/.*)?')}$`)
}

/** The request as Next hands it on; null for one that never gets this far. */
function requestOf({ method, path, headers, body }: Input): Request | null {
  try {
    const url = new URL(path, 'http://unroll.example')
    if (!url.pathname.startsWith('/api/')) return null
    const bodiless = method === 'GET' || method === 'HEAD' || body === null
    const content = bodiless ? undefined : new Uint8Array(Buffer.from(body))
    return new Request(url, { method, headers: new Headers(headers), body: content })
  } catch {
    return null
  }
}

const guard = Object.entries(dataHeaders({ https: false }))

it('finds every route of the API', async () => {
  const found = await findRoutes()
  expect(found).toContain('/api/v1/events')
  expect(found.length).toBe(Object.keys(modules).length)
})

describeEachDialect('the API', (dialect) => {
  const db = useDatabase(dialect)
  const log = caughtLog()

  it('answers whatever comes in its own shape, and touches nobody else’s log', async () => {
    const train = async () => null as never
    const jobs = new Jobs({ train, now: () => noon, pause: async () => {}, log: () => {} })
    services = testServices(db, noon + 60 * 60_000, jobs)
    const own = idOf(0xa)
    const other = idOf(0xb)
    await appendEvents(db(), other, [review(1)], noon)
    const before = await db().event.findMany({ where: { learnerId: other } })
    const cookie = (learner: string) => learnerCookie(learner, secret, false).split(';')[0] ?? ''
    const arbitrary = inputs({
      routes: await findRoutes(),
      batchSchema: z.toJSONSchema(batchSchema, { io: 'input', unrepresentable: 'any' }),
      cookies: [cookie(own), cookie(own), cookie(own).replace(own, other)],
      foreign: [other, idOf(1)],
    })
    const statuses = new Map<number, number>()
    for (const input of fc.sample(arbitrary, { numRuns: INPUTS, seed: 8 })) {
      const request = requestOf(input)
      const handle = request && (await routeOf(new URL(request.url).pathname, request.method))
      if (!request || !handle) continue
      const response = await handle(request)
      const text = await response.text()
      const shown = `${JSON.stringify(input).slice(0, 2000)} was answered ${response.status} ${text.slice(0, 500)} ${JSON.stringify(log)}`
      expect(response.status, shown).toBeLessThan(500)
      expect(response.headers.get('cache-control'), shown).toBe('no-store')
      for (const [name, value] of guard) expect(response.headers.get(name), shown).toBe(value)
      const body = JSON.parse(text)
      if (!response.ok) expect(body, shown).toEqual({ error: expect.objectContaining({ code: expect.any(String) }) })
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
    }
    expect(await db().event.findMany({ where: { learnerId: other } })).toEqual(before)
    expect(log.filter(({ level }) => level === 'error')).toEqual([])
    // So that these are no mere refusals of the first check.
    for (const status of [200, 400, 404, 405, 415]) expect(statuses.get(status), `${status}`).toBeGreaterThan(20)
  }, 300_000)
})
