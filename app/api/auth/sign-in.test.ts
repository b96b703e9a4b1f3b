import { expect, it } from 'vitest'
import { review } from '@/lib/db/sample-events'
import { describeEachDialect } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { testAccounts, testServices } from '../_http/testing'
import { getAccount } from '../v1/account/handlers'
import { getEvents, postEvents } from '../v1/events/handlers'
import { getSessions } from '../v1/sessions/handlers'
import { TestClient } from './testing'

const password = 'a long enough phrase'

describeEachDialect('accounts', (dialect) => {
  const db = useDatabase(dialect)
  const accounts = testAccounts(db)
  const services = () => ({ ...testServices(db, Date.now()), accounts })
  const browser = () => new TestClient(services)
  let people = 0
  const newEmail = () => `person${++people}@example.org`

  it('adopt the guest at sign-up, without copying anything', async () => {
    const client = browser()
    const first = await client.ask(postEvents, 'POST', '/api/v1/events', { learner: null, events: [review(1)] })
    const email = newEmail()
    const up = await client.auth('POST', 'sign-up/email', { email, password, name: 'Ada' })
    expect(up).toMatchObject({ status: 200, body: { user: { email, name: 'Ada' } } })
    expect(up.body).not.toHaveProperty('token')
    const log = await client.ask(getEvents, 'GET', '/api/v1/events')
    expect(log.body).toMatchObject({ learner: first.body.learner, events: [{ id: review(1).id, seq: 1 }] })
    expect([...client.cookies.keys()]).toEqual(['unroll.session_token'])
    expect((await client.ask(getAccount, 'GET', '/api/v1/account')).body).toMatchObject({
      account: { email, name: 'Ada', hasPassword: true, passkeys: [], events: 1 },
      registration: 'open',
      mail: true,
      passkeys: false,
      openid: null,
    })
    expect((await client.ask(getSessions, 'GET', '/api/v1/sessions')).body.sessions).toMatchObject([{ current: true }])
  })
})
