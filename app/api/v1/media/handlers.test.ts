import { expect, it } from 'vitest'
import { learnerCookie } from '@/lib/auth/cookie'
import { sampleId } from '@/lib/interview/testing/sample-interview'
import { addressOf } from '@/lib/media/address-of'
import { kinds } from '@/lib/media/kind'
import { maxMediaFile, maxMediaTotal } from '@/lib/media/limits'
import { gif, mp3, png } from '@/lib/media/testing/files'
import { describeEachDialect } from '@/scripts/db/testing'
import { useDatabase } from '@/scripts/db/testing-client'
import { endpoint } from '../../_http/endpoint'
import { secret, testAccounts, testServices } from '../../_http/testing'
import { TestClient } from '../../auth/testing'
import { deleteMediaFile, getMediaFile, getMediaList, putMediaFile } from './handlers'

const path = '/api/v1/media'
const fileOf = (address: string) => address.replace('media:', '')
const picture = { address: addressOf(png, kinds.png), bytes: png }
const moving = { address: addressOf(gif, kinds.gif), bytes: gif }
const handlers = { PUT: putMediaFile, GET: getMediaFile, DELETE: deleteMediaFile }

describeEachDialect(path, (dialect) => {
  const db = useDatabase(dialect)
  const accounts = testAccounts(db)
  const services = () => ({ ...testServices(db, Date.now()), accounts })
  let people = 0

  async function somebody(): Promise<string> {
    const client = new TestClient(services)
    people += 1
    const person = { email: `files${people}@example.org`, password: 'a long enough phrase', name: 'Ada' }
    expect((await client.auth('POST', 'sign-up/email', person)).status).toBe(200)
    return client.cookie
  }

  async function ask(method: keyof typeof handlers, address: string, cookie: string, body?: Uint8Array, query = '') {
    const init = { method, body: body as BodyInit, headers: { host: 'unroll.example', cookie } }
    const incoming = new Request(`http://unroll.example${path}/${fileOf(address)}${query}`, init)
    const response = await endpoint((request) => handlers[method](request, services()))(incoming)
    return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) }
  }
  const code = ({ bytes }: { bytes: Uint8Array }) => JSON.parse(new TextDecoder().decode(bytes)).error.code
  async function list(cookie: string) {
    const incoming = new Request(`http://unroll.example${path}`, { headers: { cookie } })
    return (await endpoint((request) => getMediaList(request, services()))(incoming)).json()
  }

  it('keeps an account’s file and gives it back, never as something that runs', async () => {
    const cookie = await somebody()
    expect((await ask('PUT', picture.address, cookie, png, '?name=%E9%97%A8.png')).status).toBe(200)
    expect((await ask('PUT', picture.address, cookie, png)).status).toBe(200)
    expect(await list(cookie)).toEqual({
      account: true,
      files: [{ address: picture.address, name: '门.png', size: png.length }],
    })
    const got = await ask('GET', picture.address, cookie)
    expect(got.bytes).toEqual(new Uint8Array(png))
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cache-control': 'no-store',
    })
    expect((await ask('DELETE', picture.address, cookie)).status).toBe(200)
    expect(code(await ask('GET', picture.address, cookie))).toBe('media_not_found')
    expect(code(await ask('DELETE', picture.address, cookie))).toBe('media_not_found')
  })

  it('takes nothing of a guest, and shows and deletes nothing of another’s', async () => {
    const owner = await somebody()
    await ask('PUT', picture.address, owner, png)
    for (const cookie of ['', 'unroll_learner=forged', learnerCookie(sampleId(7_000_000), secret, false)])
      for (const method of ['PUT', 'GET', 'DELETE'] as const)
        expect(code(await ask(method, picture.address, cookie, method === 'PUT' ? png : undefined))).toBe(
          'account_needed',
        )
    const other = await somebody()
    expect(await list(other)).toEqual({ account: true, files: [] })
    expect(await list('')).toEqual({ account: false, files: [] })
    for (const method of ['GET', 'DELETE'] as const)
      expect(code(await ask(method, picture.address, other))).toBe('media_not_found')
    expect((await ask('GET', picture.address, owner)).status).toBe(200)
  })

  it('refuses what is no picture or sound, and what is not of its address', async () => {
    const cookie = await somebody()
    const script = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const refused: [address: string, body: Uint8Array][] = [
      [picture.address, gif],
      [addressOf(script, kinds.svg), script],
      [addressOf(new Uint8Array(), kinds.png), new Uint8Array()],
      [addressOf(mp3, kinds.ogg), mp3],
    ]
    for (const [address, body] of refused) expect(code(await ask('PUT', address, cookie, body))).toBe('invalid_media')
    for (const name of ['x.png', '../../v1/events', `${'0'.repeat(32)}.exe`, '%00.png'])
      expect(code(await ask('PUT', name, cookie, png)), name).toBe('media_not_found')
    const large = new Uint8Array(maxMediaFile + 1)
    large.set(png)
    expect(code(await ask('PUT', addressOf(large, kinds.png), cookie, large))).toBe('payload_too_large')
    expect(await list(cookie)).toEqual({ account: true, files: [] })
  })

  it('says when the room is used up, and keeps names that are odd', async () => {
    const cookie = await somebody()
    await ask('PUT', moving.address, cookie, gif, `?name=${encodeURIComponent(`\0${'长'.repeat(500)}`)}`)
    const [first] = (await list(cookie)).files
    expect(first.name).toBe('长'.repeat(200))
    await db().media.updateMany({ where: { address: moving.address }, data: { size: maxMediaTotal } })
    expect(code(await ask('PUT', picture.address, cookie, png))).toBe('media_full')
  })
})
