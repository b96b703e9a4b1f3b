'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import { showWritten } from '@/components/data/learner-store'
import { useLearner } from '@/components/data/use-learner'
import { useNow } from '@/components/data/use-now'
import { dropDraft } from '@/components/exercises/use-exercise-draft'
import { recordExercise, recordReview, recordUndo } from '@/lib/client/activities'
import { StorageUnavailable } from '@/lib/client/storage-unavailable'
import type { RenderedCard } from '@/lib/content/types'
import type { Grade } from '@/lib/events/evidence'
import type { Given } from '@/lib/exercises'
import { leechAdvised } from '@/lib/srs/leech'
import { type Outcome, outcomes } from '@/lib/srs/outcome'
import { planning } from '@/lib/srs/planning'
import type { Deck } from './deck'
import { paceOf } from './pace'
import { lastUndoable, queueKeeper } from './queue-of'
import { reviewCards, siblingsIn } from './review-cards'
import { useCodeOfKinds, useFreshNumbers } from './use-fresh-numbers'
import { useOwnCardsCode } from './use-own-cards-code'

/** What the learner is told after an act. */
export type Told =
  | { readonly said: 'graded'; readonly grade: Grade; readonly interval: number; readonly lapses: number | null }
  | { readonly said: 'undone' | 'nothing-to-undo' | 'suspended' | 'buried' }

/** A review session on the cards of a deck: which card is on the screen, what each grade would do, and doing it. */
export function useReview(rendered: readonly RenderedCard[] | undefined, deck: Deck) {
  const learner = useLearner()
  const [moment, tick] = useNow(learner.settings)
  // Everything of the card on the screen is kept by its turn: a fast hand is on the next card before the last act ends.
  const [revealedTurn, setRevealedTurn] = useState<string | null>(null)
  const [answer, setAnswer] = useState<{ turn: string; given: Given } | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const [busyTurn, setBusyTurn] = useState<string | null>(null)
  const inFlight = useRef<string | null>(null)
  const appeared = useRef<{ turn: string; at: number } | null>(null)

  const { ownCards } = learner
  const cards = useMemo(() => rendered && reviewCards(rendered, ownCards), [rendered, ownCards])
  const siblings = useMemo(() => siblingsIn(cards ?? []), [cards])
  const [todaysQueue] = useState(queueKeeper)
  const today = useMemo(
    () => (cards && moment && learner.phase === 'ready' ? todaysQueue(cards, deck, learner, moment) : null),
    [cards, deck, learner, moment, todaysQueue],
  )
  const shown = today?.queue.ids[0]
  const byId = useMemo(() => new Map(cards?.map((one) => [one.id, one])), [cards])
  const card = shown === undefined ? undefined : byId.get(shown)
  const memory = card && learner.memories.get(card.id)
  const load = today?.load
  const planOf = useMemo(() => moment && planning(learner, moment, siblings, load), [learner, moment, siblings, load])
  const choices = useMemo(
    () => (card && moment && planOf ? outcomes(memory ?? null, moment, planOf(card.id)) : null),
    [card, memory, moment, planOf],
  )
  const turn = card ? `${card.id} ${memory?.lastEvent ?? ''}` : 'none'
  const revealed = card !== undefined && revealedTurn === turn
  const given = answer?.turn === turn ? answer.given : null
  const busy = busyTurn === turn
  const pace = useMemo(() => paceOf(learner.events), [learner.events])
  const undoable = useMemo(() => lastUndoable(learner), [learner])
  useCodeOfKinds(rendered, today?.queue.ids)
  useOwnCardsCode(cards)
  const fresh = useFreshNumbers(card?.rendered, memory, moment)

  if (appeared.current?.turn !== turn) appeared.current = { turn, at: performance.now() }

  const reveal = useCallback(() => {
    if (turn === 'none') return
    tick()
    setRevealedTurn(turn)
    setTold(null)
  }, [turn, tick])
  const setGiven = useCallback((one: Given) => setAnswer({ turn, given: one }), [turn])

  /** Runs one act on a turn; answers whether it was done. */
  async function act(work: () => Promise<Told | null>): Promise<boolean> {
    if (inFlight.current === turn) return false
    inFlight.current = turn
    setBusyTurn(turn)
    try {
      const news = await work()
      await showWritten()
      // All that follows is drawn at once.
      setTold(news)
      tick()
      setBusyTurn((one) => (one === turn ? null : one))
      return true
    } catch (error) {
      // Nothing was graded: the card stays, and the page says why.
      if (error instanceof StorageUnavailable) return false
      throw error
    } finally {
      if (inFlight.current === turn) inFlight.current = null
      setBusyTurn((one) => (one === turn ? null : one))
    }
  }

  async function grade(value: Grade): Promise<boolean> {
    if (!card || !moment || !revealed || !choices) return false
    const { due, interval, memory: after } = choices[value]
    const took = appeared.current ? performance.now() - appeared.current.at : 0
    return act(async () => {
      const pressed = { grade: value, due, moment, took }
      // Nothing was answered, and the learner says that they knew it: that is a grade like any other card's.
      const judged = given && (given.hints !== 3 || value === 1)
      if (judged) await recordExercise({ ...given, session: 'review' }, pressed)
      else await recordReview(card.id, pressed)
      if (fresh) dropDraft(fresh.draftKey)
      return { said: 'graded', grade: value, interval, lapses: newlyLeech(memory?.lapses ?? 0, after) }
    })
  }

  async function undo(): Promise<boolean> {
    if (!undoable) {
      setTold({ said: 'nothing-to-undo' })
      return false
    }
    // The card that comes back is asked again, whatever was seen of it.
    setRevealedTurn(null)
    return act(async () => {
      await recordUndo(undoable.id)
      return { said: 'undone' }
    })
  }

  return {
    learner,
    moment,
    cards,
    today,
    card,
    choices,
    revealed,
    given,
    setGiven,
    fresh,
    told,
    busy,
    pace,
    canUndo: undoable !== undefined,
    reveal,
    grade,
    undo,
    act,
  }
}

export type Review = ReturnType<typeof useReview>

/** How often a card has been forgotten, where that is to be said; else null. */
function newlyLeech(before: number, { lapses }: Outcome['memory']): number | null {
  return lapses > before && leechAdvised(lapses) ? lapses : null
}
