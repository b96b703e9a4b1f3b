import { useId } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { cellMessages } from '@/lib/i18n/messages/cell'
import { type FieldName, type FieldTexts, fieldNames } from './fields'

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
