import { type ExerciseGrade, type PosedPart, wanted } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { PartField } from './part-field'

type Props = {
  locale: Locale
  parts: readonly PosedPart[]
  /** From which the ids of the fields are made. */
  id: string
  answers: Readonly<Record<string, string>>
  graded: ExerciseGrade | null
  onType(part: string, text: string): void
}

/** The inputs of an exercise: the steps, which may stay empty, and then what is asked for. */
export function PartFields({ locale, parts, id, answers, graded, onType }: Props) {
  const m = exercisesMessages[locale]
  const hints = parts.map(({ answer }) => wanted(answer)[locale])
  const field = (part: PosedPart, n: number) => {
    const result = graded?.parts[part.id]
    // What several fields in a row want is said once.
    const said = hints.findLastIndex((hint, before) => before < n && hint !== hints[n]) + 1
    const first = parts.findIndex((one, at) => at >= said && Boolean(one.step) === Boolean(part.step))
    return (
      <PartField
        key={part.id}
        locale={locale}
        part={part}
        id={fieldId(id, part)}
        hint={first === n ? hints[n] : undefined}
        hintId={`${id}-hint-${first}`}
        value={answers[part.id] ?? ''}
        error={result?.outcome === 'unreadable' ? result.error : null}
        onChange={(text) => onType(part.id, text)}
      />
    )
  }
  const fields = parts.map((part, n) => ({ part, field: field(part, n) }))
  const steps = fields.filter(({ part }) => part.step)
  return (
    <>
      {steps.length > 0 && (
        <fieldset className="exercise-steps">
          <legend className="field-label">{m.steps}</legend>
          <p className="small muted">{m.stepsHint}</p>
          {steps.map((one) => one.field)}
        </fieldset>
      )}
      {fields.filter(({ part }) => !part.step).map((one) => one.field)}
    </>
  )
}

/** The id of the input of a part: of the first option where it is a choice. */
export function fieldId(id: string, part: Pick<PosedPart, 'id'>): string {
  return `${id}-${part.id.replaceAll('.', '-')}`
}
