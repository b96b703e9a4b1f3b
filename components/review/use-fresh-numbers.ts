'use client'

import { useEffect, useMemo, useState } from 'react'
import { whenIdle } from '@/lib/client/when-idle'
import type { RenderedCard } from '@/lib/content/types'
import {
  type ExerciseInstance,
  instanceOf,
  type KindSummary,
  levelFor,
  loadGroup,
  loadKind,
  reviewSeed,
} from '@/lib/exercises'
import type { Moment } from '@/lib/srs/clock'
import type { Memory } from '@/lib/srs/memory'

/** What the card of a kind asks this time. */
export type FreshNumbers = {
  readonly kind: KindSummary
  readonly draftKey: string
  /** Null while the code of the kind is on its way. */
  readonly instance: ExerciseInstance | null
}

/**
 * Fresh numbers for the card of a kind of exercise; null for every other card, and where the code of the kind cannot be
 * fetched: then the card is asked by its front, as any other.
 */
export function useFreshNumbers(
  card: RenderedCard | undefined,
  memory: Memory | undefined,
  moment: Moment | null,
): FreshNumbers | null {
  const kind = card?.exercise
  const turn = card && `${card.id} ${memory?.lastEvent}`
  const [drawn, setDrawn] = useState<{ turn: string; instance: ExerciseInstance | null } | null>(null)
  const known = moment !== null

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once a turn, so that numbers never change under the pen
  useEffect(() => {
    if (!kind || turn === undefined || !moment) return
    let current = true
    const seed = reviewSeed(kind.id, memory?.lastEvent ?? null, moment.localDay)
    const level = levelFor(memory?.stability ?? null, kind.levels)
    loadKind(kind).then(
      (found) => current && setDrawn({ turn, instance: instanceOf(found, seed, level) }),
      () => current && setDrawn({ turn, instance: null }),
    )
    return () => {
      current = false
    }
  }, [turn, known])

  if (!kind || turn === undefined) return null
  const found = drawn?.turn === turn ? drawn : undefined
  if (found?.instance === null) return null
  return { kind, draftKey: `review:${turn}`, instance: found?.instance ?? null }
}

/** Fetches the code of all kinds whose turn will come, so that a session that has begun goes on offline. */
export function useCodeOfKinds(cards: readonly RenderedCard[] | undefined, ids: readonly string[] | undefined): void {
  const groupOf = useMemo(
    () => new Map(cards?.flatMap(({ id, exercise }) => (exercise ? [[id, exercise.group] as const] : []))),
    [cards],
  )

  useEffect(
    () =>
      whenIdle(
        () => {
          const groups = new Set(ids?.map((id) => groupOf.get(id)))
          for (const group of groups) if (group) loadGroup(group).catch(() => {})
        },
        { timeout: 1000, otherwise: 200 },
      ),
    [groupOf, ids],
  )
}
