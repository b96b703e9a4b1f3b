import { useId } from 'react'
import type { Level } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'

type Props = { locale: Locale; levels: Level; level: Level; onChange(level: Level): void }

/** How hard the numbers are to be. Nothing for a kind that has one level. */
export function LevelChoice({ locale, levels, level, onChange }: Props) {
  const m = exercisesMessages[locale]
  const name = useId()
  if (levels === 1) return null
  return (
    <fieldset className="row">
      <legend className="field-label float-start me-3.5">{m.level}</legend>
      {([1, 2, 3] as const)
        .filter((one) => one <= levels)
        .map((one) => (
          <label key={one} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name={name}
              className="size-5 accent-accent"
              checked={one === level}
              onChange={() => onChange(one)}
            />
            {m.levels[one]}
          </label>
        ))}
    </fieldset>
  )
}
