import { useId, useState } from 'react'
import { Choices } from '@/components/ui/choices'
import { currentMoment, newSeed } from '@/lib/client/environment'
import { type Drill, drillMinutes } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { practiceMessages } from '@/lib/i18n/messages/practice'

type Props = { locale: Locale; onStart(drill: Drill): void }

/** How long a drill is to be. */
export function DrillStart({ locale, onStart }: Props) {
  const m = practiceMessages[locale].drill
  const name = useId()
  const [minutes, setMinutes] = useState<number>(5)
  return (
    <form
      className="panel stack"
      data-testid="drill-start"
      onSubmit={(event) => {
        event.preventDefault()
        onStart({ start: currentMoment().at, minutes, seed: newSeed() })
      }}
    >
      <Choices
        legend={m.minutes}
        name={name}
        options={drillMinutes.map((one) => [one, m.minuteCount(one)] as const)}
        chosen={minutes}
        onChoose={(one) => setMinutes(one)}
      />
      <button type="submit" className="btn btn-primary self-start">
        {m.start}
      </button>
    </form>
  )
}
