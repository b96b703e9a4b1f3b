'use client'

import { useRef, useState } from 'react'
import {
  type ExerciseGrade,
  type ExerciseInstance,
  type Given,
  givenAnswer,
  givenUp,
  grade,
  type Hints,
} from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import type { AnswerKeeper, Kept } from './first-answer'
import { usePrograms } from './program-sandbox'
import { useExerciseDraft } from './use-exercise-draft'

type Options = { locale: Locale; instance: ExerciseInstance; draftKey: string; keeper: AnswerKeeper }

/** One exercise as its learner works on it. */
export type Working = {
  readonly answers: Readonly<Record<string, string>>
  /** How many hints are on the screen; 3 is the solution. */
  readonly hints: Hints
  /** What became of the latest check; it stands while the answers are changed. */
  readonly graded: ExerciseGrade | null
  readonly meant: string | undefined
  /** What was done with the latest check, or with the solution that was asked for. */
  readonly kept: Kept
  /** Whether there is a verdict, or the solution was asked for: from then on nothing counts any more. */
  readonly settled: boolean
  readonly busy: boolean
  type(part: string, text: string): void
  check(): Promise<ExerciseGrade | null>
  /** The learner says which convention they answered by. */
  mean(convention: string): Promise<void>
  showHint(): Promise<void>
  /** Shows the solution at once. */
  giveUp(): Promise<void>
}

/** Grades and keeps what is answered. The first answer that can be read is the evidence; after it, trying is free. */
export function useExercise({ locale, instance, draftKey, keeper }: Options): Working {
  const [{ answers, hints }, change] = useExerciseDraft(draftKey)
  const [graded, setGraded] = useState<ExerciseGrade | null>(null)
  const [meant, setMeant] = useState<string | undefined>(undefined)
  const [kept, setKept] = useState<Kept>(null)
  const [settled, setSettled] = useState(false)
  const [busy, setBusy] = useState(false)
  const working = useRef(false)
  const runPrograms = usePrograms()
  /** What the latest verdict is about, whatever is typed after it. */
  const checked = useRef({ answers, gradable: answers, hints })

  async function once<T>(work: () => Promise<T>): Promise<T | null> {
    if (working.current) return null
    working.current = true
    setBusy(true)
    try {
      return await work()
    } finally {
      working.current = false
      setBusy(false)
    }
  }

  async function settle(given: Given) {
    setKept(await keeper.keep(given))
    setSettled(true)
  }

  async function showSolution() {
    if (!settled) await settle(givenUp(instance, { locale, answers }))
    change((draft) => ({ ...draft, hints: 3 }))
  }

  return {
    answers,
    hints,
    graded,
    meant,
    kept,
    settled,
    busy,
    type: (part, text) => change((draft) => ({ ...draft, answers: { ...draft.answers, [part]: text } })),
    check: () =>
      once(async () => {
        const gradable = await runPrograms(instance, answers)
        const result = grade(instance, gradable)
        checked.current = { answers, gradable, hints }
        if (result.readable) await settle(givenAnswer(instance, { locale, answers, hints }, result))
        setMeant(undefined)
        setGraded(result)
        return result
      }),
    async mean(convention) {
      await once(async () => {
        const { gradable, ...typed } = checked.current
        const result = grade(instance, gradable, convention)
        const given = givenAnswer(instance, { locale, ...typed, meant: convention }, result)
        if (kept === 'first') await keeper.replace(given)
        setMeant(convention)
        setGraded(result)
      })
    },
    async showHint() {
      if (hints < 2) change((draft) => ({ ...draft, hints: (hints + 1) as Hints }))
      else await once(showSolution)
    },
    async giveUp() {
      await once(showSolution)
    },
  }
}
