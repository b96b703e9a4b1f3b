import { describe, expect, it } from 'vitest'
import { learnerCookie } from '@/lib/auth/cookie'
import { appendEvents } from '@/lib/db/append-events'
import { newShareKey } from '@/lib/db/share-key'
import { mostShares } from '@/lib/db/shares'
import { apiMessages } from '@/lib/i18n/messages/api'
import { sampleId, sampleInterview, sampleStart, secretWords } from '@/lib/interview/testing/sample-interview'
import { caughtLog } from '@/lib/observe/log-testing'
import { describeEachDialect } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { maxBytes } from '../../_http/body'
import { call, request, secret, testServices } from '../../_http/testing'
import { deleteShare, getShared, getShares, postShare } from './handlers'

const path = '/api/v1/shares'
const now = sampleStart + 86_400_000
const interview = sampleId(0xaaaa)
const cookieOf = (learner: string) => learnerCookie(learner, secret, false)
const says = { zh: /\p{Script=Han}/u, en: /^[\x20-\x7e’]+$/ }

const log = caughtLog()

describeEachDialect(path, (dialect) => {
  const db = useDatabase(dialect)
  const services = () => testServices(db, now)
  type Options = { cookie?: string; headers?: Record<string, string>; body?: unknown }
  const post = (body: unknown, options: Options = {}) =>
    call(postShare, services(), request('POST', path, { body, ...options }))
  const list = (options: Options = {}) => call(getShares, services(), request('GET', path, options))
  const read = (key: string, options: Options = {}) =>
    call(getShared, services(), request('GET', `${path}/by-key/${key}`, options))
  const revoke = (id: string, options: Options = {}) =>
    call(deleteShare, services(), request('DELETE', `${path}/${id}`, options))

  let learners = 0
  /** Somebody with an interview behind them, as their cookie. */
  async function learner(answer?: string) {
    learners += 1
    const id = sampleId(5_000_000 + learners)
    await appendEvents(db(), id, sampleInterview(interview, answer), now)
    return cookieOf(id)
  }

  it('shares, lists and revokes, and shows the key once', async () => {
    const cookie = await learner('what I said')
    const made = await post({ interview }, { cookie })
    const { key, ...share } = made.body
    expect(made).toMatchObject({ status: 201, cookie: undefined })
    expect(share).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), interview, createdAt: now })
    const listed = await list({ cookie })
    expect(listed.body).toEqual({ shares: [share] })

    const seen = await read(key)
    expect(seen).toMatchObject({ status: 200, body: { interview, createdAt: now }, cookie: undefined })
    expect(seen.headers.get('x-robots-tag')).toBe('noindex')
    expect(JSON.stringify(seen.body)).toContain('what I said')
    for (const word of secretWords) expect(JSON.stringify(seen.body), word).not.toContain(word)
    for (const { headers } of [made, listed, seen]) expect(headers.get('cache-control')).toBe('no-store')

    expect(await revoke(share.id, { cookie })).toMatchObject({ status: 200, body: { revoked: share.id } })
    for (const each of [{}, { cookie }])
      expect(await read(key, each)).toMatchObject({ status: 404, body: { error: { code: 'share_not_found' } } })
    expect((await list({ cookie })).body).toEqual({ shares: [] })
    expect(await revoke(share.id, { cookie })).toMatchObject({ status: 404 })
  })

  it('gives a stranger nothing to share or revoke, and makes no learner of them', async () => {
    const { key, id } = (await post({ interview }, { cookie: await learner() })).body
    const before = await db().learner.count()
    for (const cookie of ['', 'unroll_learner=forged', cookieOf(sampleId(6_000_000))]) {
      expect(await post({ interview }, { cookie })).toMatchObject({
        status: 404,
        body: { error: { code: 'interview_not_found' } },
        cookie: undefined,
      })
      expect(await list({ cookie })).toMatchObject({ status: 200, body: { shares: [] }, cookie: undefined })
      expect(await revoke(id, { cookie })).toMatchObject({ status: 404, body: { error: { code: 'share_not_found' } } })
    }
    expect(await db().learner.count()).toBe(before)
    expect((await read(key)).status).toBe(200)
  })

  it('gives another learner their own alone', async () => {
    const [mine, theirs] = [await learner('mine'), await learner('theirs')]
    const { key, id } = (await post({ interview }, { cookie: mine })).body
    expect(JSON.stringify((await read(key, { cookie: theirs })).body)).not.toContain('theirs')
    expect(await revoke(id, { cookie: theirs })).toMatchObject({ status: 404 })
    expect((await list({ cookie: theirs })).body).toEqual({ shares: [] })
    const other = await post({ interview: sampleId(0xbbbb) }, { cookie: mine })
    // That one has a draft in this log and no beginning.
    expect(other).toMatchObject({ status: 404, body: { error: { code: 'interview_not_found' } } })
    expect((await read(key)).status).toBe(200)
  })

  it('leads a merged learner to the one that it was merged into', async () => {
    const [from, to] = [sampleId(7_000_001), sampleId(7_000_002)]
    await appendEvents(db(), from, [], now)
    await appendEvents(db(), to, sampleInterview(interview), now)
    await db().learner.update({ where: { id: from }, data: { mergedInto: to } })
    const { status, body } = await post({ interview }, { cookie: cookieOf(from) })
    expect(status).toBe(201)
    expect((await list({ cookie: cookieOf(to) })).body.shares).toMatchObject([{ id: body.id }])
    expect((await revoke(body.id, { cookie: cookieOf(from) })).status).toBe(200)
  })

  it('says in both languages why it does not share', async () => {
    const unfinished = sampleId(8_000_000)
    const log = sampleInterview(interview).filter(({ kind }) => kind !== 'interview.finished')
    await appendEvents(db(), unfinished, log, now)
    const full = await learner()
    for (let n = 0; n < mostShares; n += 1) expect((await post({ interview }, { cookie: full })).status).toBe(201)
    for (const locale of ['zh', 'en'] as const) {
      const headers = { 'x-unroll-locale': locale }
      const refusals = [
        await post({ interview }, { headers, cookie: cookieOf(unfinished) }),
        await post({ interview }, { headers, cookie: full }),
        await post({ interview }, { headers }),
        await read(newShareKey(), { headers }),
      ]
      const codes = ['interview_unfinished', 'too_many_shares', 'interview_not_found', 'share_not_found'] as const
      expect(refusals.map(({ status }) => status)).toEqual([409, 409, 404, 404])
      for (const [n, code] of codes.entries()) {
        expect(refusals[n]?.body).toEqual({ error: { code, message: apiMessages[locale][code], issues: [] } })
        expect(refusals[n]?.headers.get('cache-control')).toBe('no-store')
        expect(apiMessages[locale][code]).toMatch(says[locale])
      }
    }
    expect(apiMessages.en.too_many_shares).toContain(String(mostShares))
    expect(apiMessages.zh.too_many_shares).toContain(String(mostShares))
  }, 60_000)

  it.each(['', 'x', 'by-key', 'A'.repeat(42), `${'A'.repeat(43)}/`, '%00', '..%2f..', 'é'.repeat(43), "' OR 1=1 --"])(
    'opens nothing with the key %j',
    async (key) => expect((await read(key)).status).toBe(404),
  )

  it.each(['', 'x', '%00', sampleId(1).toUpperCase(), '%25'])('revokes nothing with the id %j', async (id) =>
    expect((await revoke(id, { cookie: await learner() })).status).toBe(404),
  )
})

describe('a request that is refused before the database is asked', () => {
  const services = testServices(() => {
    throw new Error('The database must not be asked')
  }, now)
  const cookie = cookieOf(sampleId(1))
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    call(postShare, services, request('POST', path, { body, headers, cookie }))

  it.each([
    ['{', 400, 'invalid_json'],
    [null, 400, 'invalid_share'],
    [[], 400, 'invalid_share'],
    [{}, 400, 'invalid_share'],
    [{ interview: 7 }, 400, 'invalid_share'],
    [{ interview: '%' }, 400, 'invalid_share'],
    [{ interview: sampleId(1).toUpperCase() }, 400, 'invalid_share'],
    [{ interview, learner: sampleId(2) }, 400, 'invalid_share'],
    [{ interview, events: [] }, 400, 'invalid_share'],
    [{ interview: 'a'.repeat(maxBytes) }, 413, 'payload_too_large'],
  ])('has a body like %j', async (body, status, code) => {
    const answer = await post(body)
    expect({ status: answer.status, code: answer.body.error.code }).toEqual({ status, code })
  })

  it('has a body of another type', async () => {
    expect(await post('interview=1', { 'content-type': 'text/plain' })).toMatchObject({ status: 415 })
  })

  it('says what is wrong and where', async () => {
    const { issues, message } = (await post({ interview: 7 }, { 'x-unroll-locale': 'en' })).body.error
    expect(message).toBe(apiMessages.en.invalid_share)
    expect(issues).toEqual([{ path: 'interview', message: expect.any(String) }])
  })

  it('comes from a page of another site', async () => {
    const headers = { origin: 'https://evil.example' }
    expect(await post({ interview }, headers)).toMatchObject({ status: 403, body: { error: { code: 'cross_origin' } } })
    const revoking = request('DELETE', `${path}/${sampleId(1)}`, { headers, cookie })
    expect(await call(deleteShare, services, revoking)).toMatchObject({ status: 403 })
  })

  it('names no key in the log when the database fails', async () => {
    const key = newShareKey()
    const { status } = await call(getShared, services, request('GET', `${path}/by-key/${key}`))
    expect(status).toBe(500)
    expect(log).toEqual([expect.objectContaining({ level: 'error', method: 'GET', msg: 'request failed' })])
    expect(JSON.stringify(log)).not.toContain(key)
  })
})
