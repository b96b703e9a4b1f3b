import type { Locale } from '../i18n/locale'
import { copyCache, hashedCache } from './cache-names'
import { CopyFault } from './copy-fault'
import { type CopyState, noCopy, readCopyState, writeCopyState } from './copy-state'
import { fetchEntry, fetchManifest, type Network } from './fetch-entry'
import { inParallel } from './in-parallel'
import { type Entry, type OfflineManifest, revisionOf } from './manifest'
import { type Plan, planOf, sizeOf } from './plan'
import { sweepCopies } from './sweep'

export type CopyDependencies = Network & {
  readonly caches: CacheStorage
  /** Loads the frame of editable cells once, so that the browser keeps it. */
  readonly loadFrame: (address: string) => Promise<void>
  /** Bytes that the browser would still take; null where it does not say. */
  readonly free: () => Promise<number | null>
  /** Whether the browser takes so many bytes when they are written: some say that there is room where there is none. */
  readonly takes: (bytes: number) => Promise<boolean>
  readonly now: () => number
}

export type CopyOptions = {
  readonly signal: AbortSignal
  /** In bytes as they go over the wire; what is here already counts as done. */
  readonly onProgress: (done: number, total: number) => void
}

const atOnce = 4

type Job = {
  readonly locale: Locale
  readonly manifest: OfflineManifest
  readonly state: CopyState
  readonly plan: Plan
}

/**
 * Makes or renews the copies of these languages. A copy answers for pages only once it lacks nothing, and the one before
 * is deleted only then; whatever ends it before leaves what has come, and the next attempt goes on from there. Throws
 * CopyFault.
 */
export async function makeCopies(
  locales: readonly Locale[],
  dependencies: CopyDependencies,
  options: CopyOptions,
): Promise<void> {
  const { signal, onProgress } = options
  try {
    const jobs: Job[] = []
    for (const locale of locales) jobs.push(await jobOf(locale, dependencies, signal))
    const needed = sizeOf(jobs.map(({ plan }) => plan.fetched)).size
    const free = await dependencies.free()
    if (free !== null && needed > free) throw new CopyFault('full', { needed, free })
    if (!(await dependencies.takes(needed))) throw new CopyFault('full', { needed, free: null })
    // All that was chosen goes on after an interruption, not only what had its turn.
    for (const { locale, manifest, state } of jobs)
      await writeCopyState(dependencies.caches, locale, { ...state, coming: manifest.build, paused: false })
    const total = sizeOf(jobs.map(({ manifest }) => manifest.entries)).bytes
    let done = total - sizeOf(jobs.map(({ plan }) => plan.fetched)).bytes
    onProgress(done, total)
    const came = new Set<string>()
    const onEntry = ({ address, bytes }: Entry) => {
      if (!came.has(address)) done += bytes
      came.add(address)
      onProgress(done, total)
    }
    for (const job of jobs) await finish(job, came, dependencies, signal, onEntry)
    await sweepCopies(dependencies.caches)
  } catch (error) {
    throw CopyFault.from(error, signal)
  }
}

async function jobOf(locale: Locale, dependencies: CopyDependencies, signal: AbortSignal): Promise<Job> {
  const { caches } = dependencies
  const manifest = await fetchManifest(dependencies, locale, signal)
  const state = (await readCopyState(caches, locale)) ?? noCopy
  const there = new Set<string>()
  for (const name of [copyCache(locale, manifest.build), hashedCache])
    for (const { url } of await (await caches.open(name)).keys()) there.add(new URL(url).pathname)
  return { locale, manifest, state, plan: planOf(manifest, { there, before: state.whole?.revisions ?? {} }) }
}

async function finish(
  { locale, manifest, state, plan }: Job,
  came: ReadonlySet<string>,
  dependencies: CopyDependencies,
  signal: AbortSignal,
  onEntry: (entry: Entry) => void,
): Promise<void> {
  const { caches, loadFrame, now } = dependencies
  const { build, entries } = manifest
  const own = await caches.open(copyCache(locale, build))
  const hashed = await caches.open(hashedCache)
  const lost = state.whole ? await reuse(plan.reused, await caches.open(copyCache(locale, state.whole.build)), own) : []
  await inParallel(atOnce, [...plan.fetched, ...lost], async (entry) => {
    // The other language may have brought it a moment ago.
    if (came.has(entry.address)) return
    if (entry.kind === 'frame') await loadFrame(entry.address)
    else
      await (entry.kind === 'hashed' ? hashed : own).put(entry.address, await fetchEntry(dependencies, entry, signal))
    signal.throwIfAborted()
    onEntry(entry)
  })
  const revisions = Object.fromEntries(entries.map((entry) => [entry.address, revisionOf(entry)]))
  const renewed = state.whole && state.whole.build !== build
  await writeCopyState(caches, locale, {
    whole: { build, at: now(), ...sizeOf([entries]), revisions },
    coming: null,
    paused: false,
    before: renewed ? Object.keys(state.whole.revisions) : state.before,
  })
}

/** Takes over what has not changed; answers what the older copy should have had and has not. */
async function reuse(entries: readonly Entry[], from: Cache, to: Cache): Promise<Entry[]> {
  const lost: Entry[] = []
  for (const entry of entries) {
    const kept = await from.match(entry.address, { ignoreVary: true })
    if (kept) await to.put(entry.address, kept)
    else lost.push(entry)
  }
  return lost
}
