import type { Locale } from '@/lib/i18n/locale'
import { reviewMessages } from '@/lib/i18n/messages/review'

type Props = {
  locale: Locale
  enabled: boolean
  /** Whether the keys are told. */
  help: boolean
  onChange(enabled: boolean): void
}

export function ShortcutChoice({ locale, enabled, help, onChange }: Props) {
  const m = reviewMessages[locale]
  return (
    <label className="check small muted self-start">
      <input type="checkbox" checked={enabled} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {m.shortcuts}
        {enabled && help && `${m.colon}${m.shortcutsHelp}`}
      </span>
    </label>
  )
}
