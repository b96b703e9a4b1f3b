import type { InterviewBank } from '@/lib/content/types'
import type { BankItem } from '@/lib/interview/agenda'
import type { AskedQuestion } from '@/lib/interview/next-step'

/** What an agenda can be drawn from: each question by itself, and each kind of exercise. */
export function bankItems({ questions, exercises }: InterviewBank): BankItem[] {
  return [
    ...questions.map(({ id, ingredient, level, topics, points }) => ({
      id,
      ingredient,
      level,
      topics,
      cards: points.map(({ card }) => card),
    })),
    ...exercises.map(({ kind, ingredient, topics }) => ({
      id: kind.id,
      ingredient,
      level: 1 as const,
      topics,
      cards: [kind.id],
    })),
  ]
}

/** What can be asked on about a question; undefined for an exercise. */
export function askedQuestion({ questions }: InterviewBank, id: string): AskedQuestion | undefined {
  const found = questions.find((question) => question.id === id)
  return (
    found && {
      points: found.points,
      misconceptions: found.misconceptions,
      harder: questions.filter(({ parent }) => parent === id),
    }
  )
}
