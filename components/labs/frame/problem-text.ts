import type { Locale } from '@/lib/i18n/locale'
import { frameMessages } from '@/lib/i18n/messages/labs/frame'
import type { Field } from './fields'

/** What stands in an input that cannot be read, and what it wants, in the reader's language. */
export function problemText(locale: Locale, field: Field | undefined, label: string, given: string): string {
  const m = frameMessages[locale]
  const said = m.given(label, given.length > 40 ? `${given.slice(0, 40)}…` : given)
  switch (field?.kind) {
    case 'number':
      return said + m.wantsNumber(field.min, field.max, !field.real)
    case 'numbers':
      return said + m.wantsNumbers(field.minLength, field.maxLength, field.min, field.max)
    case 'text':
      return said + m.wantsText(field.minLength, field.maxLength)
    default:
      return said + m.wantsOption
  }
}
