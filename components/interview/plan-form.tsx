'use client'

import { useState } from 'react'
import { Choices } from '@/components/ui/choices'
import { Tick } from '@/components/ui/tick'
import { ingredients, interviewLengths, interviewStyles } from '@/lib/events/interview-choices'
import type { InterviewPlan } from '@/lib/events/interview-plan'
import type { Locale } from '@/lib/i18n/locale'
import { concepts, tagName } from '@/lib/i18n/messages/concepts'
import { interviewMessages } from '@/lib/i18n/messages/interview'

type Props = { locale: Locale; disabled: boolean; onStart(plan: InterviewPlan, secondsEach: number | null): void }

const minuteChoices = [2, 3, 5, null] as const
/** What cards are tagged with beside what they are about. */
const noTopics: readonly string[] = ['quiz', 'interview']

/** How the interview is to be. */
export function PlanForm({ locale, disabled, onStart }: Props) {
  const m = interviewMessages[locale]
  const [plan, setPlan] = useState<InterviewPlan>({
    minutes: 25,
    level: 2,
    style: 'neutral',
    topics: [],
    include: ['concept', 'derivation', 'numeric'],
  })
  const [minutesEach, setMinutesEach] = useState<(typeof minuteChoices)[number]>(3)
  const [refused, setRefused] = useState(false)
  const topics = concepts.filter((concept) => !noTopics.includes(concept))
  const set = (part: Partial<InterviewPlan>) => setPlan((before) => ({ ...before, ...part }))
  const toggled = <T,>(list: readonly T[], one: T) =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one]

  return (
    <form
      className="panel stack"
      data-testid="plan"
      onSubmit={(event) => {
        event.preventDefault()
        setRefused(plan.include.length === 0)
        if (plan.include.length > 0) onStart(plan, minutesEach === null ? null : minutesEach * 60)
      }}
    >
      <Choices
        legend={m.length}
        name="length"
        options={interviewLengths.map((minutes) => [minutes, m.minutes(minutes)])}
        chosen={plan.minutes}
        onChoose={(minutes) => set({ minutes })}
      />
      <Choices
        legend={m.level}
        name="level"
        options={([1, 2, 3] as const).map((level) => [level, m.levels[level]])}
        chosen={plan.level}
        onChoose={(level) => set({ level })}
      />
      <Choices
        legend={m.style}
        name="style"
        options={interviewStyles.map((style) => [style, m.styles[style]])}
        chosen={plan.style}
        onChoose={(style) => set({ style })}
      />
      <Choices
        legend={m.timerChoice}
        name="minutes"
        options={minuteChoices.map((n) => [n, n === null ? m.timerOff : m.timerOption(n)] as const)}
        chosen={minutesEach}
        onChoose={(minutes) => setMinutesEach(minutes)}
      />
      <fieldset>
        <legend className="field-label">{m.include}</legend>
        <div className="row mt-1">
          {ingredients.map((one) => (
            <Tick
              key={one}
              label={m.ingredients[one]}
              ticked={plan.include.includes(one)}
              onChange={() =>
                set({ include: ingredients.filter((other) => toggled(plan.include, one).includes(other)) })
              }
            />
          ))}
        </div>
        {refused && plan.include.length === 0 && (
          <p role="alert" className="message message-warn">
            {m.includeNothing}
          </p>
        )}
      </fieldset>
      <details>
        <summary className="py-1.5">
          {m.topics}
          {plan.topics.length > 0 && ` (${m.topicsChosen(plan.topics.length)})`}
        </summary>
        <p className="small muted">{m.topicsHint}</p>
        <div className="row mt-1">
          {topics.map((topic) => (
            <Tick
              key={topic}
              label={tagName(topic, locale)}
              ticked={plan.topics.includes(topic)}
              onChange={() => set({ topics: toggled(plan.topics, topic) })}
            />
          ))}
        </div>
      </details>
      <div>
        <button type="submit" className="btn btn-primary" disabled={disabled}>
          {m.start}
        </button>
      </div>
    </form>
  )
}
