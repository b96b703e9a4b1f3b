import { useEffect, useRef } from 'react'
import { type Drill, type DrillState, isRight, type KindSummary } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { practiceMessages } from '@/lib/i18n/messages/practice'
import { addressText } from './use-exercise-address'

type Props = {
  locale: Locale
  drill: Drill
  state: DrillState
  kinds: readonly KindSummary[]
  onAgain(): void
}

/** What came of a drill, with each exercise to look at again. */
export function DrillResult({ locale, drill, state, kinds, onAgain }: Props) {
  const m = practiceMessages[locale].drill
  const heading = useRef<HTMLHeadingElement>(null)
  const answered = state.done.filter(({ skipped }) => !skipped)

  useEffect(() => heading.current?.focus(), [])

  return (
    <section
      className="panel stack"
      data-testid="drill-result"
      data-right={state.right}
      data-answered={answered.length}
    >
      <h2 ref={heading} tabIndex={-1}>
        {m.over}
      </h2>
      <p>{answered.length === 0 ? m.nothing : m.result(state.right, answered.length, drill.minutes)}</p>
      {answered.length > 0 && (
        <div>
          <h3 className="text-body">{m.look}</h3>
          <ul className="mt-1">
            {answered.map((one) => (
              <li key={one.eventId}>
                <a
                  className="inline-flex min-h-11 items-center"
                  href={`/${locale}/exercises${addressText(one)}`}
                  data-right={isRight(one)}
                >
                  {isRight(one) ? m.wasRight : m.wasMissed}
                  {kinds.find(({ id }) => id === one.kind)?.name[locale] ?? one.kind}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <button type="button" className="btn btn-primary self-start" onClick={onAgain}>
        {m.again}
      </button>
    </section>
  )
}
