import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MediaFile } from '../media/address'
import { addressOf } from '../media/address-of'
import type { MediaKind } from '../media/kind'
import { kindOf } from '../media/kind-of'
import { gif, mp3, png } from '../media/testing/files'
import type { Client } from './client'
import { readAllMedia, readMediaBytes } from './media-store'
import { createMediaSender, fetchMedia, sweepServerMedia } from './media-sync'
import type { Fetch } from './protocol'
import { graded, TestBrowser } from './testing/browser'

let phone: TestBrowser
beforeEach(() => {
  phone = new TestBrowser()
})
afterEach(() => phone.close())

const fileOf = (name: string, bytes: Uint8Array): MediaFile => ({
  name,
  bytes,
  address: addressOf(bytes, kindOf(bytes) as MediaKind),
})
const [picture, moving, sound] = [fileOf('门.png', png), fileOf('b.gif', gif), fileOf('c.mp3', mp3)]

/** A tab of somebody who has an account. */
async function tabWithAccount(): Promise<{ tab: Client; learner: string }> {
  const tab = await phone.tab()
  await tab.record('review', graded('q1'))
  await tab.sync.pass()
  const learner = phone.server.cookie as string
  phone.server.media.accounts.add(learner)
  return { tab, learner }
}

/** The sender of a page that was just loaded, with its requests listed. */
function sender(tab: Client, fate: (path: string) => Response | null = () => null) {
  const asked: string[] = []
  const fetch: Fetch = async (path, init) => {
    asked.push(`${init.method ?? 'GET'} ${path.split('?')[0]}`)
    return fate(path) ?? phone.server.fetch(path, init)
  }
  return { asked, send: createMediaSender({ db: tab.db, fetch }), fetch }
}

describe('pictures and sounds of somebody with an account', () => {
  it('are sent after the events, each once', async () => {
    const { tab, learner } = await tabWithAccount()
    await tab.importEvents([], [picture, sound])
    await tab.sync.pass()
    await expect.poll(() => phone.server.media.of(learner).sort()).toEqual([picture.address, sound.address].sort())
    await expect
      .poll(async () => (await tab.db.getAll('media')).map(({ offered }) => offered))
      .toEqual(['kept', 'kept'])
    const { send, asked } = sender(tab)
    await send()
    expect(asked).toEqual([])
  })

  it('reach another device when a card shows them, and stay there', async () => {
    const { tab, learner } = await tabWithAccount()
    await tab.importEvents([], [picture])
    await sender(tab).send()

    const laptop = new TestBrowser()
    const other = await laptop.tab()
    laptop.server.cookie = learner
    await other.sync.pass()
    const { fetch } = sender(tab)
    expect(await readMediaBytes(other.db, picture.address)).toBeNull()
    expect(await fetchMedia({ db: other.db, fetch }, picture.address)).toEqual(png)
    expect(await readMediaBytes(other.db, picture.address)).toEqual(png)
    expect(await fetchMedia({ db: other.db, fetch }, sound.address)).toBeNull()
    laptop.close()
  })

  it('are not taken when their bytes are of another address', async () => {
    const { tab } = await tabWithAccount()
    const lying: Fetch = async () => new Response(gif as BodyInit)
    expect(await fetchMedia({ db: tab.db, fetch: lying }, picture.address)).toBeNull()
    const portal: Fetch = async () => new Response('<html>sign in to this network</html>')
    expect(await fetchMedia({ db: tab.db, fetch: portal }, picture.address)).toBeNull()
    expect(await readAllMedia(tab.db)).toEqual([])
  })

  it('are tried again when the network fails, and not when the server will never take them', async () => {
    const { tab, learner } = await tabWithAccount()
    await tab.importEvents([], [picture, moving])
    const busy = sender(tab, (path) => (path.includes('media/') ? new Response(null, { status: 503 }) : null))
    await busy.send()
    expect(busy.asked).toHaveLength(2)
    const away = sender(tab, () => new Response(null, { status: 503 }))
    await away.send()
    await away.send()
    expect(away.asked).toEqual(['GET /api/v1/media', 'GET /api/v1/media'])
    const name = picture.address.replace('media:', '')
    const wrong = sender(tab, (path) => (path.includes(name) ? new Response(null, { status: 400 }) : null))
    await wrong.send()
    expect(wrong.asked).toHaveLength(3)
    expect(phone.server.media.of(learner)).toEqual([moving.address])
    const again = sender(tab)
    await again.send()
    expect(again.asked).toEqual([])
    expect(await readMediaBytes(tab.db, picture.address)).toEqual(png)
  })

  it('go from the server when no card names them', async () => {
    const { tab, learner } = await tabWithAccount()
    await tab.importEvents([], [picture, moving])
    const { send, fetch } = sender(tab)
    await send()
    expect(await sweepServerMedia(fetch, new Set([moving.address]))).toBe(true)
    expect(phone.server.media.of(learner)).toEqual([moving.address])
  })
})

describe('pictures and sounds of a guest', () => {
  it('stay on the device, and the server is asked once', async () => {
    const tab = await phone.tab()
    await tab.record('review', graded('q1'))
    await tab.sync.pass()
    const { send, asked } = sender(tab)
    await tab.importEvents([], [picture, moving])
    await send()
    await send()
    expect(asked).toEqual(['GET /api/v1/media'])
    expect((await tab.db.getAll('media')).every(({ offered }) => !offered)).toBe(true)
  })

  it('are not offered before there is a learner', async () => {
    const tab = await phone.tab()
    await tab.importEvents([], [picture])
    const { send, asked } = sender(tab)
    await send()
    expect(asked).toEqual([])
  })

  it('are sent once there is an account', async () => {
    const tab = await phone.tab()
    await tab.record('review', graded('q1'))
    await tab.sync.pass()
    await tab.importEvents([], [picture])
    await sender(tab).send()
    const account = v7()
    phone.server.media.accounts.add(account)
    phone.server.merged.set(phone.server.cookie as string, account)
    await tab.record('review', graded('q2'))
    await tab.sync.pass()
    await sender(tab).send()
    expect(phone.server.media.of(account)).toEqual([picture.address])
  })
})
