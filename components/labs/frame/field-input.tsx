import type { Field } from './fields'

type Props = {
  id: string
  field: Field
  label: string
  /** The words for the options of a choice. */
  options?: Readonly<Record<string, string>> | undefined
  text: string
  /** The id of the sentence that says what is wrong with it; none when it can be read. */
  describedBy?: string | undefined
  onChange(text: string): void
}

/** The input of one field, by its kind. */
export function FieldInput(props: Props) {
  const { id, field, label, text, onChange } = props
  if (field.kind === 'flag') {
    return (
      <label className="check lab-flag">
        <input type="checkbox" id={id} checked={text === '1'} onChange={(e) => onChange(e.target.checked ? '1' : '')} />
        <span>{label}</span>
      </label>
    )
  }
  return (
    <div className={`field justify-end ${isWide(props) ? 'lab-wide' : ''}`}>
      <label htmlFor={id}>{label}</label>
      <Control {...props} />
    </div>
  )
}

/** About what a list of the narrowest column shows of an option, in Latin letters; a Chinese one is as wide as two. */
const SHOWN_LETTERS = 14

/** Texts need the whole row, and so does a choice with an option that would be cut off. */
function isWide({ field, options = {} }: Props): boolean {
  if (field.kind !== 'choice') return field.kind === 'text' || field.kind === 'numbers'
  const letters = (text: string) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0)
  return field.options.some((option) => letters(options[option] ?? option) > SHOWN_LETTERS)
}

function Control({ id, field, label, options = {}, text, describedBy, onChange }: Props) {
  const invalid = { 'aria-invalid': describedBy !== undefined, 'aria-describedby': describedBy }
  if (field.kind === 'choice') {
    return (
      <select id={id} className="input h-12 max-w-96" value={text} onChange={(e) => onChange(e.target.value)}>
        {field.options.map((option) => (
          <option key={option} value={option}>
            {options[option] ?? option}
          </option>
        ))}
      </select>
    )
  }
  if (field.kind === 'text') {
    return <textarea id={id} className="input" value={text} onChange={(e) => onChange(e.target.value)} {...invalid} />
  }
  const slider = field.kind === 'number' ? field.slider : undefined
  return (
    <>
      <input
        id={id}
        className="input h-12 tabular-nums"
        inputMode={field.kind === 'number' && !field.real && field.min >= 0 ? 'numeric' : 'text'}
        autoComplete="off"
        value={text}
        onChange={(e) => onChange(e.target.value)}
        {...invalid}
      />
      {field.kind === 'number' && slider && (
        <input
          type="range"
          className="lab-slider"
          aria-label={label}
          min={field.min}
          max={field.max}
          step={slider.step}
          value={describedBy ? field.default : text}
          onChange={(e) => onChange(e.target.value)}
        />
      )}
    </>
  )
}
