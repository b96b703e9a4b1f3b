import type { Fields, Values } from './fields'
import { defaultsOf, textsOf } from './read-fields'
import type { LabFields } from './use-fields'

/** Settings worth looking at, by name: what differs from the lab's defaults. */
export type PresetValues<F extends Fields, Name extends string> = Readonly<Record<Name, Partial<Values<F>>>>

type Props<F extends Fields, Name extends string> = {
  /** What the buttons are for, for a screen reader and before them. */
  label: string
  fields: F
  inputs: LabFields<F>
  presets: PresetValues<F, Name>
  words: Readonly<Record<Name, string>>
  /** After the inputs have changed, with what they hold now. */
  onChoose?: (values: Values<F>) => void
}

/** A row of buttons that set all inputs at once; the one whose settings are in the inputs is marked as pressed. */
export function Presets<F extends Fields, Name extends string>(props: Props<F, Name>) {
  const { label, fields, inputs, presets, words, onChoose } = props
  const names = Object.keys(presets) as Name[]
  return (
    <fieldset className="lab-presets">
      <legend className="small muted">{label}</legend>
      {names.map((name) => {
        const values = { ...defaultsOf(fields), ...presets[name] }
        const texts = textsOf(fields, values)
        const pressed = Object.keys(fields).every((field) => texts[field] === inputs.texts[field])
        return (
          <button
            key={name}
            type="button"
            className="btn lab-preset"
            aria-pressed={pressed}
            onClick={() => {
              inputs.preset(values)
              onChoose?.(values)
            }}
          >
            {words[name]}
          </button>
        )
      })}
    </fieldset>
  )
}
