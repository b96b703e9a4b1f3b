import { useId } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { cellMessages } from '@/lib/i18n/messages/cell'
import { type MiniExampleOptions, miniExampleDefaults, miniExampleLimits } from '@/lib/rnn/mini-example'

export type FieldName = keyof MiniExampleOptions
export type FieldTexts = Record<FieldName, string>

export const fieldNames: readonly FieldName[] = ['seed', 'seqLength', 'inputSize', 'hiddenSize', 'nSamples']

export const defaultTexts: FieldTexts = Object.fromEntries(
  fieldNames.map((name) => [name, String(miniExampleDefaults[name])]),
) as FieldTexts

/** The options as typed, or the first field that is not a whole number within its limits. */
export function readFields(texts: FieldTexts): { options: MiniExampleOptions } | { bad: FieldName } {
  const bad = fieldNames.find((name) => {
    const value = texts[name].trim()
    const { min, max } = miniExampleLimits[name]
    return !/^\d{1,10}$/.test(value) || Number(value) < min || Number(value) > max
  })
  if (bad) return { bad }
  return {
    options: Object.fromEntries(fieldNames.map((name) => [name, Number(texts[name])])) as unknown as MiniExampleOptions,
  }
}

type Props = {
  locale: Locale
  texts: FieldTexts
  bad: FieldName | null
  describedBy: string
  onChange(texts: FieldTexts): void
}

export function CellFields({ locale, texts, bad, describedBy, onChange }: Props) {
  const id = useId()
  const m = cellMessages[locale]
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {fieldNames.map((name) => (
        <div key={name} className="field justify-end">
          <label htmlFor={`${id}-${name}`}>{m.fields[name]}</label>
          <input
            id={`${id}-${name}`}
            className="input tabular-nums"
            inputMode="numeric"
            autoComplete="off"
            value={texts[name]}
            aria-invalid={bad === name}
            aria-describedby={bad === name ? describedBy : undefined}
            onChange={(event) => onChange({ ...texts, [name]: event.target.value })}
          />
        </div>
      ))}
    </div>
  )
}
