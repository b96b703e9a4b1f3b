import { NumberInput } from '@/components/ui/number-input'
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
  const m = cellMessages[locale]
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {fieldNames.map((name) => (
        <NumberInput
          key={name}
          label={m.fields[name]}
          text={texts[name]}
          mode="numeric"
          problem={bad === name ? describedBy : null}
          onChange={(text) => onChange({ ...texts, [name]: text })}
        />
      ))}
    </div>
  )
}
