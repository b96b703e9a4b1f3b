import { type AnswerError, answerErrorText, type PosedPart } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { Marked } from './blocks'
import { ProgramField } from './program-field'

type Props = {
  locale: Locale
  part: PosedPart
  id: string
  /** What to write, where it is not said above already; the field is described by the element `hintId` in any case. */
  hint: string | undefined
  hintId: string
  value: string
  error: AnswerError | null
  onChange(text: string): void
}

/** The input for one part of an exercise. */
export function PartField(props: Props) {
  const { locale, part, id, hint, hintId, error } = props
  const described = `${hintId}${error ? ` ${id}-error` : ''}`
  const note = hint !== undefined && (
    <p id={hintId} className="small muted">
      {hint}
    </p>
  )
  const fault = error && (
    <p id={`${id}-error`} role="alert" className="message message-warn [overflow-wrap:anywhere]">
      {part.answer.form === 'program' ? exercisesMessages[locale].notJudged : exercisesMessages[locale].unreadable}{' '}
      {answerErrorText(part.answer, error)[locale]} {exercisesMessages[locale].costsNothing}
    </p>
  )
  if (part.answer.form === 'choice')
    return (
      <Choice {...props} options={part.answer.options} described={described}>
        {note}
        {fault}
      </Choice>
    )
  return (
    <div className="field" data-testid="part" data-part={part.id}>
      <label htmlFor={id}>
        <Marked text={part.label[locale]} />
      </label>
      {note}
      {part.answer.form === 'program' ? (
        <ProgramField
          locale={locale}
          id={id}
          answer={part.answer}
          value={props.value}
          describedBy={described}
          invalid={error !== null}
          onChange={props.onChange}
        />
      ) : (
        <input
          id={id}
          className="input font-mono"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          inputMode="text"
          aria-invalid={error !== null}
          aria-describedby={described}
        />
      )}
      {fault}
    </div>
  )
}

type ChoiceProps = Props & {
  options: Extract<PosedPart['answer'], { form: 'choice' }>['options']
  described: string
  children: React.ReactNode
}

function Choice({ locale, part, id, value, onChange, options, described, children }: ChoiceProps) {
  return (
    <fieldset className="field" aria-describedby={described} data-testid="part" data-part={part.id}>
      <legend className="field-label">
        <Marked text={part.label[locale]} />
      </legend>
      {options.map((option, n) => (
        <label key={option.id} className="check">
          <input
            type="radio"
            id={n === 0 ? id : undefined}
            name={id}
            value={option.id}
            checked={value === option.id}
            onChange={() => onChange(option.id)}
          />
          <span>
            <Marked text={option.text[locale]} />
          </span>
        </label>
      ))}
      {children}
    </fieldset>
  )
}
