import { useId, useState } from 'react'
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
      <fieldset>
        <legend className="field-label">{m.minutes}</legend>
        <div className="row mt-1">
          {drillMinutes.map((one) => (
            <label key={one} className="flex min-h-11 items-center gap-2">
              <input
                type="radio"
                name={name}
                className="size-5 accent-accent"
                checked={one === minutes}
                onChange={() => setMinutes(one)}
              />
              {m.minuteCount(one)}
            </label>
          ))}
        </div>
      </fieldset>
      <button type="submit" className="btn btn-primary self-start">
        {m.start}
      </button>
    </form>
  )
}
