import { beforeEach, expect, it } from 'vitest'
import { copyCache, shellCache, visitedCache } from './cache-names'
import { noCopy, writeCopyState } from './copy-state'
import { insteadOf, keptAt, localeOfPath } from './kept-page'
import { fakeCaches } from './testing/fake-caches'

let { caches } = fakeCaches()
const put = async (name: string, path: string, text: string) => (await caches.open(name)).put(path, new Response(text))
const whole = { build: 'one', at: 0, bytes: 0, size: 0, revisions: {} }

beforeEach(async () => {
  caches = fakeCaches().caches
  await put(shellCache('w'), '/zh/offline', 'no network')
  await put(shellCache('w'), '/en/offline', 'no network, in English')
})

const text = async (answer: Promise<Response | undefined>) => (await answer)?.text()

it('a page of the whole copy goes before a later visit, whose scripts may be missing', async () => {
  await put(visitedCache, '/zh/quiz', 'visited')
  expect(await text(keptAt(caches, '/zh/quiz', 'en'))).toBe('visited')
  await put(copyCache('zh', 'one'), '/zh/quiz', 'of the copy')
  await writeCopyState(caches, 'zh', { ...noCopy, whole })
  expect(await text(keptAt(caches, '/zh/quiz', 'en'))).toBe('of the copy')
})

it('a copy that is not whole helps out, after the whole one', async () => {
  await put(copyCache('zh', 'two'), '/zh/quiz', 'coming')
  await writeCopyState(caches, 'zh', { ...noCopy, coming: 'two' })
  expect(await text(keptAt(caches, '/zh/quiz', 'zh'))).toBe('coming')
  await put(copyCache('zh', 'one'), '/zh/quiz', 'whole')
  await writeCopyState(caches, 'zh', { ...noCopy, coming: 'two', whole })
  expect(await text(keptAt(caches, '/zh/quiz', 'zh'))).toBe('whole')
})

it('what has no language is taken from the copy in the reader’s', async () => {
  await put(copyCache('en', 'one'), '/portable-cards.json', 'cards')
  await writeCopyState(caches, 'en', { ...noCopy, whole })
  expect(await text(keptAt(caches, '/portable-cards.json', 'en'))).toBe('cards')
  expect(localeOfPath('/portable-cards.json')).toBeNull()
})

it('says that there is no network where a page might exist, in the page’s language, else in the reader’s', async () => {
  expect(await text(insteadOf(caches, '/en/quiz', 'zh', 'w'))).toBe('no network, in English')
  expect(await text(insteadOf(caches, '/nothing', 'zh', 'w'))).toBe('no network')
})

it('says that there is no such page where the copy has them all', async () => {
  await put(copyCache('zh', 'one'), '/zh/missing', 'no such page')
  await writeCopyState(caches, 'zh', { ...noCopy, whole })
  const answer = await insteadOf(caches, '/zh/nothing', 'en', 'w')
  expect([answer?.status, await answer?.text()]).toEqual([404, 'no such page'])
  expect(await text(insteadOf(caches, '/en/nothing', 'zh', 'w'))).toBe('no network, in English')
})
