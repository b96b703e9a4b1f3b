import type { LearnerEvent } from '../events/event'
import { byTime } from '../events/order'
import { type CardStatus, statusesOf } from './card-status'
import { type Entry, entriesOf } from './entries'
import { foldCard } from './fold'
import { LayeredMap } from './layered-map'
import type { Memory } from './memory'
import { type OwnCard, ownCardsOf } from './own-cards'
import { defaultSettings, memorySettings, type Settings, settledBy } from './settings'

/** All that a learner's events amount to. */
export type LearnerState = {
  /** Every event once, undos among them, in the order of (`at`, `id`). */
  readonly events: readonly LearnerEvent[]
  /**
   * Ids of all events here, and perhaps of others: states that come one after the other share this set, since copying it
   * with each grade would cost more than all the rest.
   */
  readonly seen: Set<string>
  /** Ids of the events that were taken back. */
  readonly undone: ReadonlySet<string>
  /** What stands of each card, in the same order. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>
  readonly memories: ReadonlyMap<string, Memory>
  readonly settings: Settings
  readonly statuses: ReadonlyMap<string, CardStatus>
  readonly ownCards: ReadonlyMap<string, OwnCard>
}

export const noState: LearnerState = {
  events: [],
  seen: new Set(),
  undone: new Set(),
  entries: new Map(),
  memories: new Map(),
  settings: defaultSettings,
  statuses: new Map(),
  ownCards: new Map(),
}

/**
 * The state after events have come or changed (`upserts`) and others have gone (`removed`, by id). It is the same as that
 * of all events at once, whatever the order in which they come: only the cards that they are about are folded again, so
 * that a grade costs no more for a learner with years of reviews.
 */
export function advance(
  state: LearnerState,
  upserts: readonly LearnerEvent[],
  removed: readonly string[] = [],
): LearnerState {
  if (upserts.length === 0 && removed.length === 0) return state
  const { events, undone, old, fresh } = appended(state, upserts, removed) ?? changed(state, upserts, removed)
  // The empty state belongs to everybody.
  const seen = state.seen.size === 0 ? new Set<string>() : state.seen
  for (const { id } of upserts) seen.add(id)
  const about = (kinds: readonly string[]) => [...old, ...fresh].some(({ kind }) => kinds.includes(kind))
  const standing = (kinds: readonly string[]) =>
    events.filter(({ id, kind }) => kinds.includes(kind) && !undone.has(id))

  /** The lists of the cards that the change is about. */
  const lists = new Map<string, readonly Entry[]>()
  const listOf = (card: string) => lists.get(card) ?? state.entries.get(card) ?? []
  for (const event of old.filter(({ id }) => !state.undone.has(id)))
    for (const [card] of entriesOf(event))
      lists.set(
        card,
        listOf(card).filter(({ eventId }) => eventId !== event.id),
      )
  for (const event of fresh.filter(({ id }) => !undone.has(id)))
    for (const [card, entry] of entriesOf(event)) lists.set(card, withEntry(listOf(card), entry))
  const entries = LayeredMap.of(state.entries).with(
    new Map([...lists].map(([card, list]) => [card, list.length > 0 ? list : undefined])),
  )

  const settings = about(['settings']) ? kept(state.settings, settledBy(standing(['settings']))) : state.settings
  const anew = memorySettings.some((name) => settings[name] !== state.settings[name])
  const memories = new Map<string, Memory | undefined>()
  // A card of which nothing stands any more is in `lists` alone.
  for (const card of anew ? new Set([...entries.keys(), ...lists.keys()]) : lists.keys())
    memories.set(card, foldCard(entries.get(card) ?? [], settings) ?? undefined)
  const texts = ['card.saved', 'card.deleted']
  return {
    events,
    seen,
    undone,
    entries,
    memories: LayeredMap.of(state.memories).with(memories),
    settings,
    statuses: about(['card.status']) ? statusesOf(standing(['card.status'])) : state.statuses,
    ownCards: about(texts) ? ownCardsOf(standing(texts)) : state.ownCards,
  }
}

/** What events that came or went make of the log, and which of them (`old`) stood before and (`fresh`) may stand now. */
type Change = Pick<LearnerState, 'events' | 'undone'> & {
  readonly old: readonly LearnerEvent[]
  readonly fresh: readonly LearnerEvent[]
}

/** The change where all that came is new and later than all there was, as every grade is; null for any other. */
function appended(
  { events, seen, undone }: LearnerState,
  upserts: readonly LearnerEvent[],
  removed: readonly string[],
): Change | null {
  const last = events.at(-1)
  const isLater = (event: LearnerEvent) =>
    event.kind !== 'undo' && !seen.has(event.id) && (!last || byTime(last, event) < 0)
  if (removed.length > 0 || !upserts.every(isLater)) return null
  const fresh = inOrder(upserts)
  return { events: [...events, ...fresh], undone, old: [], fresh }
}

/** The change in general: every event is looked at. */
function changed(state: LearnerState, upserts: readonly LearnerEvent[], removed: readonly string[]): Change {
  const touched = new Set([...removed, ...upserts.map(({ id }) => id)])
  const events = [...state.events.filter(({ id }) => !touched.has(id)), ...inOrder(upserts)].sort(byTime)
  const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.payload.target] : [])))
  const turned = [...state.undone, ...undone].filter((id) => state.undone.has(id) !== undone.has(id))
  const affected = new Set([...touched, ...turned])
  return {
    events,
    undone,
    old: state.events.filter(({ id }) => affected.has(id)),
    fresh: events.filter(({ id }) => affected.has(id)),
  }
}

/** Each event once, sorted. */
function inOrder(events: readonly LearnerEvent[]): LearnerEvent[] {
  return [...new Map(events.map((event) => [event.id, event])).values()].sort(byTime)
}

function withEntry(list: readonly Entry[], entry: Entry): readonly Entry[] {
  const after = list.findIndex(
    (other) => other.at > entry.at || (other.at === entry.at && other.eventId > entry.eventId),
  )
  return after < 0 ? [...list, entry] : list.toSpliced(after, 0, entry)
}

/** Settings that are the same keep their identity, by which schedulers are known. */
function kept(before: Settings, after: Settings): Settings {
  return JSON.stringify(before) === JSON.stringify(after) ? before : withSame(before, after)
}

function withSame(before: Settings, after: Settings): Settings {
  const same = memorySettings.filter((name) => JSON.stringify(before[name]) === JSON.stringify(after[name]))
  return { ...after, ...Object.fromEntries(same.map((name) => [name, before[name]])) }
}
