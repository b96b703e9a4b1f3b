import { expect, it } from 'vitest'
import { noon, review } from '@/lib/db/sample-events'
import { describeEachDialect } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { call, request, testServices } from '../../_http/testing'
import { postEvents } from '../events/handlers'
import { getDue } from './handlers'

const now = noon + 25 * 60 * 60_000

describeEachDialect('/api/v1/due', (dialect) => {
  const db = useDatabase(dialect)
  const services = () => testServices(db, now)
  const get = (query = '', options: object = {}) =>
    call(getDue, services(), request('GET', `/api/v1/due${query}`, options))

  it('has the learner’s own cards that are due, and nobody else’s', async () => {
    const post = (events: unknown[]) =>
      call(postEvents, services(), request('POST', '/api/v1/events', { body: { learner: null, events } }))
    const { cookie, body } = await post([review(2, 'q2'), review(1, 'q1')])
    await post([review(1, 'somebody-else')])
    const { status, headers, body: answer } = await get('?utcOffset=480', { cookie })
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(answer).toMatchObject({ learner: body.learner, due: [{ card: 'q1' }, { card: 'q2' }], more: false })
    expect((await get('?limit=1', { cookie })).body).toMatchObject({ due: [{ card: 'q1' }], more: true })
  })

  it('has nothing for somebody who is not known', async () => {
    expect(await get()).toMatchObject({ status: 200, body: { learner: null, due: [], more: false } })
    expect((await get('', { cookie: 'unroll_learner=forged' })).body.learner).toBeNull()
  })

  it.each(['?limit=0', '?limit=501', '?limit=many', '?utcOffset=900', '?utcOffset=1e2', '?limit='])(
    'refuses %s in words',
    async (query) => {
      expect(await get(query)).toMatchObject({ status: 400, body: { error: { code: 'invalid_query' } } })
    },
  )
})
