import { frameIn } from '@/lib/client/sandbox/frame-door'
import { CellSession } from '@/lib/client/sandbox/session'
import { type Locale, locales } from '@/lib/i18n/locale'
import { CopyFault } from '@/lib/offline/copy-fault'
import { type CopyState, readCopyState } from '@/lib/offline/copy-state'
import { copyHere, keepForGood, removeHere } from '@/lib/offline/page/browser-copies'
import { pauseCopies } from '@/lib/offline/pause'

export type States = Readonly<Record<Locale, CopyState | null>>

/** What this tab does about the copies, whichever page is shown. */
export type Work =
  | { readonly is: 'idle' }
  | { readonly is: 'copying'; readonly done: number; readonly total: number }
  | { readonly is: 'failed'; readonly fault: CopyFault }
  | { readonly is: 'removed' }

export type Copies = { readonly states: States | null; readonly work: Work; readonly kept: boolean }

let copies: Copies = { states: null, work: { is: 'idle' }, kept: true }
let stopping: AbortController | null = null
const listeners = new Set<() => void>()

function show(change: Partial<Copies>): void {
  copies = { ...copies, ...change }
  for (const listener of listeners) listener()
}

export function currentCopies(): Copies {
  return copies
}

export function onCopiesChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export async function readStates(): Promise<States> {
  const [zh, en] = await Promise.all(locales.map((locale) => readCopyState(caches, locale)))
  return { zh: zh ?? null, en: en ?? null }
}

/** Looks at what is here. */
export async function refreshCopies(): Promise<void> {
  const kept = (await navigator.storage?.persisted?.().catch(() => false)) ?? false
  show({ states: await readStates(), kept })
}

async function loadFrame(address: string): Promise<void> {
  const session = new CellSession(frameIn(document, address))
  await session.open()
  session.close()
}

/**
 * Makes or renews copies until they are complete, or something is in the way. `asked` by the learner, who is told of
 * whatever is; in the background another tab at work is no news.
 */
export async function makeHere(which: readonly Locale[], asked: boolean): Promise<void> {
  if (copies.work.is === 'copying') return
  const stop = new AbortController()
  stopping = stop
  try {
    if (asked) {
      show({ work: { is: 'copying', done: 0, total: 0 } })
      await keepForGood()
    }
    const onProgress = (done: number, total: number) => show({ work: { is: 'copying', done, total } })
    await copyHere(which, loadFrame, { signal: stop.signal, onProgress })
    show({ work: { is: 'idle' } })
  } catch (error) {
    const fault = CopyFault.from(error, stop.signal)
    if (fault.problem === 'stopped') await pauseCopies(caches)
    show({ work: asked || fault.problem === 'stopped' ? { is: 'failed', fault } : { is: 'idle' } })
  } finally {
    stopping = null
    await refreshCopies()
  }
}

export function stopCopying(): void {
  stopping?.abort()
}

export async function removeCopiesHere(): Promise<void> {
  try {
    await removeHere(locales)
    show({ work: { is: 'removed' } })
  } catch (error) {
    show({ work: { is: 'failed', fault: CopyFault.from(error, new AbortController().signal) } })
  }
  await refreshCopies()
}
