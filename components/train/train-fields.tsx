import { useId } from 'react'
import { NumberInput } from '@/components/ui/number-input'
import type { Locale } from '@/lib/i18n/locale'
import { trainMessages } from '@/lib/i18n/messages/train'
import { cellKinds, isWhole, type NumberField, numberFields, type TrainTexts, withCell } from './fields'

type Props = {
  locale: Locale
  texts: TrainTexts
  bad: NumberField | null
  describedBy: string
  onChange(texts: TrainTexts): void
}

export function TrainFields({ locale, texts, bad, describedBy, onChange }: Props) {
  const id = useId()
  const m = trainMessages[locale]
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      <div className="field justify-end">
        <label htmlFor={`${id}-cell`}>{m.cell}</label>
        <select
          id={`${id}-cell`}
          className="input h-12"
          value={texts.cell}
          onChange={(event) => onChange(withCell(texts, event.target.value as TrainTexts['cell']))}
        >
          {cellKinds.map((cell) => (
            <option key={cell} value={cell}>
              {m.cells[cell]}
            </option>
          ))}
        </select>
      </div>
      {numberFields.map((name) => (
        <NumberInput
          key={name}
          label={m.fields[name]}
          text={texts[name]}
          mode={isWhole(name) ? 'numeric' : 'decimal'}
          problem={bad === name ? describedBy : null}
          onChange={(text) => onChange({ ...texts, [name]: text })}
        />
      ))}
    </div>
  )
}
