import { formatDateTime } from '@/components/ui/format'
import type { Locale } from '@/lib/i18n/locale'
import { cardsMessages } from '@/lib/i18n/messages/cards'
import { dayMillis } from '@/lib/srs/clock'
import { intervalText } from '@/lib/srs/interval-text'
import type { Memory } from '@/lib/srs/memory'
import type { Standing } from './card-standing'
import { difficultyText } from './standing-text'

type Props = {
  locale: Locale
  memory: Memory | undefined
  standing: Standing
  /** The present moment, in milliseconds since the epoch. */
  at: number
}

/** What is remembered of a card, in words. */
export function CardMemory({ locale, memory, standing, at }: Props) {
  const m = cardsMessages[locale]
  if (!memory)
    return (
      <p className="muted" data-testid="memory" data-reps={0}>
        {m.noMemory}
      </p>
    )
  const due = standing.due ?? memory.due
  const facts = [
    [m.stability, intervalText(memory.stability * dayMillis, locale)],
    [m.difficulty, m.difficultyOf(difficultyText(memory.difficulty))],
    [m.reps, String(memory.reps)],
    [m.lapses, String(memory.lapses)],
    [m.lastSeen, formatDateTime(memory.lastAt, locale)],
    [m.due, due <= at ? m.dueNow : m.dueIn(intervalText(due - at, locale))],
  ] as const
  return (
    <dl className="facts" data-testid="memory" data-reps={memory.reps}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
