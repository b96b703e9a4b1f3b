import { beforeEach, describe, expect, it } from 'vitest'
import type { Locale } from '../i18n/locale'
import { copyCache, hashedCache, stateCache } from './cache-names'
import type { CopyFault } from './copy-fault'
import { readCopyState } from './copy-state'
import { keptAt } from './kept-page'
import { makeCopies } from './make-copies'
import { pauseCopies } from './pause'
import { removeCopies } from './sweep'
import { fakeCaches } from './testing/fake-caches'
import { FakeSite } from './testing/fake-site'

const texts = {
  '/zh': 'home',
  '/zh/quiz': 'quiz',
  '/zh/cards.json': 'cards',
  '/en': 'home in English',
  '/icon.svg': 'icon',
  '/_next/static/a.js': 'script a',
  '/_next/static/b.js': 'script b',
  '/sandbox/frame.1.html': 'frame',
}
const pages = ['/zh', '/zh/quiz', '/zh/cards.json']

let site: FakeSite
let here: ReturnType<typeof fakeCaches>
let frames: string[]
let free: number | null
let takes: boolean
let progress: [number, number][]

beforeEach(() => {
  site = new FakeSite('one', { ...texts })
  here = fakeCaches()
  frames = []
  free = null
  takes = true
  progress = []
})

function make(locales: Locale[] = ['zh'], signal = new AbortController().signal, onProgress = () => {}) {
  const dependencies = {
    caches: here.caches,
    fetch: site.fetch,
    digest: site.digest,
    loadFrame: async (address: string) => {
      frames.push(address)
    },
    free: async () => free,
    takes: async () => takes,
    now: () => 1_000,
  }
  return makeCopies(locales, dependencies, {
    signal,
    onProgress(done, total) {
      progress.push([done, total])
      onProgress()
    },
  })
}

const fault = (attempt: Promise<void>) =>
  attempt.then(
    () => null,
    (error: CopyFault) => error,
  )
const kept = async (path: string) => (await keptAt(here.caches, path, 'zh'))?.text()

describe('a copy', () => {
  it('has every page, file and script of its language, with the headers with which they came', async () => {
    await make()
    expect(here.paths(copyCache('zh', 'one'))).toEqual([...pages, '/icon.svg'].sort())
    expect(here.paths(hashedCache)).toEqual(['/_next/static/a.js', '/_next/static/b.js'])
    expect(frames).toEqual(['/sandbox/frame.1.html'])
    expect((await keptAt(here.caches, '/zh/quiz/', 'zh'))?.headers.get('policy')).toBe('/zh/quiz')
    const state = await readCopyState(here.caches, 'zh')
    expect(state).toMatchObject({ whole: { build: 'one', at: 1_000 }, coming: null })
    expect(await readCopyState(here.caches, 'en')).toBeNull()
  })

  it('of both languages fetches once what they have in common, and counts it once', async () => {
    await make(['zh', 'en'])
    expect(site.asked.filter((address) => address.startsWith('/_next'))).toHaveLength(2)
    const total = Object.keys(texts).reduce((sum, address) => sum + site.entry(address).bytes, 0)
    expect(progress.at(0)).toEqual([0, total])
    expect(progress.at(-1)).toEqual([total, total])
    expect(await kept('/en')).toBe('one home in English')
  })

  it('of a later build fetches only what has changed, though every page names its build', async () => {
    await make()
    site.asked.length = 0
    site.build = 'two'
    site.texts['/zh/quiz'] = 'another quiz'
    site.texts['/_next/static/c.js'] = 'script c'
    delete site.texts['/_next/static/b.js']
    await make()
    expect(site.asked.sort()).toEqual(['/_next/static/c.js', '/offline/zh.json', '/zh/quiz'])
    expect(await kept('/zh/quiz')).toBe('two another quiz')
    expect(await kept('/zh')).toBe('one home')
    expect(here.paths(copyCache('zh', 'one'))).toBeNull()
  })

  it('keeps the scripts of the build before, which an open tab may ask for, and no older ones', async () => {
    await make()
    for (const [build, script] of [
      ['two', 'c'],
      ['three', 'd'],
    ] as const) {
      site.build = build
      site.texts[`/_next/static/${script}.js`] = script
      for (const old of ['a', 'b', 'c']) if (old !== script) delete site.texts[`/_next/static/${old}.js`]
      await make()
    }
    expect(here.paths(hashedCache)).toEqual(['/_next/static/c.js', '/_next/static/d.js'])
  })

  it('that cannot be completed leaves the one before in use, and goes on where it was', async () => {
    await make()
    site.build = 'two'
    site.texts['/zh'] = 'a new home'
    site.texts['/zh/quiz'] = 'another quiz'
    const problem = await fault(make(['zh'], undefined, () => (site.online = site.asked.length < 4)))
    expect(problem?.problem).toBe('network')
    expect(await kept('/zh/quiz')).toBe('one quiz')
    expect(await readCopyState(here.caches, 'zh')).toMatchObject({ whole: { build: 'one' }, coming: 'two' })
    site.online = true
    await make()
    expect(await kept('/zh/quiz')).toBe('two another quiz')
  })

  it('that was begun goes on with what is missing', async () => {
    await fault(make(['zh'], undefined, () => (site.online = site.asked.length < 4)))
    const had = [...(here.paths(copyCache('zh', 'one')) ?? []), ...(here.paths(hashedCache) ?? [])]
    expect(had.length).toBeGreaterThan(0)
    site.online = true
    site.asked.length = 0
    await make()
    expect(site.asked.filter((address) => had.includes(address))).toEqual([])
    expect(await readCopyState(here.caches, 'zh')).toMatchObject({ whole: { build: 'one' } })
  })

  it('that is stopped says so, and waits: in every language that was chosen', async () => {
    const stop = new AbortController()
    const problem = await fault(make(['zh', 'en'], stop.signal, () => stop.abort()))
    expect(problem?.problem).toBe('stopped')
    await pauseCopies(here.caches)
    for (const locale of ['zh', 'en'] as const)
      expect(await readCopyState(here.caches, locale)).toMatchObject({ coming: 'one', paused: true })
  })

  it('does not begin where there is too little room, and says how much is wanted', async () => {
    free = 10
    const problem = await fault(make())
    const needed = Object.keys(texts)
      .filter((address) => address !== '/en')
      .reduce((sum, address) => sum + site.entry(address).size, 0)
    expect(problem).toMatchObject({ problem: 'full', room: { needed, free: 10 } })
    expect(await readCopyState(here.caches, 'zh')).toBeNull()
  })

  it('does not begin where the browser would not take it, whatever it says of its room', async () => {
    free = 1e12
    takes = false
    expect(await fault(make())).toMatchObject({ problem: 'full', room: { free: null } })
    expect(site.asked).toEqual(['/offline/zh.json'])
    expect(await readCopyState(here.caches, 'zh')).toBeNull()
  })

  it('tells a disk that is full from a network that is gone', async () => {
    await make()
    site.build = 'two'
    site.texts['/zh'] = 'a new home'
    here.room.full = true
    expect((await fault(make()))?.problem).toBe('full')
    here.room.full = false
    expect(await kept('/zh')).toBe('one home')
  })

  it('takes nothing that the list does not name: a page of another build, or of a hotel', async () => {
    const { fetch } = site
    const lying = async (address: string, init: RequestInit) =>
      address === '/zh/quiz' ? new Response('<h1>Please log in</h1>') : fetch(address, init)
    Object.assign(site, { fetch: lying })
    expect((await fault(make()))?.problem).toBe('changed')
    expect(await kept('/zh/quiz')).toBeUndefined()
  })

  it('that is removed leaves nothing, unless the other language is kept', async () => {
    await make(['zh', 'en'])
    await removeCopies(here.caches, ['zh'])
    expect(await kept('/zh')).toBeUndefined()
    expect(await kept('/en')).toBe('one home in English')
    expect(here.paths(hashedCache)).toHaveLength(2)
    await removeCopies(here.caches, ['zh', 'en'])
    expect(await here.caches.keys()).not.toContain(stateCache)
    expect(here.paths(hashedCache)).toBeNull()
  })
})
