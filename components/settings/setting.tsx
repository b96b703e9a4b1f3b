import { type ReactNode, useId } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { settingsMessages } from '@/lib/i18n/messages/settings'
import type { SettingName } from './settings-text'

type Props = {
  locale: Locale
  name: SettingName
  value: string
  wrong: boolean
  type?: 'text' | 'date' | 'time'
  inputMode?: 'numeric' | 'decimal'
  /** Needs more than a line. */
  long?: boolean
  onChange(value: string): void
  children?: ReactNode
}

/** One field of the settings with its help and, where it cannot be read, what is wanted. */
export function Setting({ locale, name, value, wrong, type = 'text', inputMode, long, onChange, children }: Props) {
  const { label, help, wrong: wanted } = settingsMessages[locale][name]
  const id = useId()
  const field = {
    id,
    value,
    className: 'input',
    'aria-invalid': wrong,
    'aria-describedby': `${id}-help ${id}-wrong`,
    autoComplete: 'off',
    spellCheck: false,
    ...(inputMode && { inputMode }),
  }
  return (
    <div className="field" data-setting={name}>
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea {...field} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...field} type={type} onChange={(event) => onChange(event.target.value)} />
      )}
      <p id={`${id}-help`} className="small muted">
        {help}
      </p>
      <p id={`${id}-wrong`} className="small text-bad">
        {wrong && wanted}
      </p>
      {children}
    </div>
  )
}
