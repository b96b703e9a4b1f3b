import type { Locale } from '@/lib/i18n/locale'
import { settingsMessages } from '@/lib/i18n/messages/settings'
import type { EasyDay } from '@/lib/srs/settings'

const shares = ['1', '0.5', '0'] as const

type Props = { locale: Locale; easyDays: readonly EasyDay[]; onChange(easyDays: EasyDay[]): void }

/** How much each day of the week is to hold. */
export function EasyDays({ locale, easyDays, onChange }: Props) {
  const m = settingsMessages[locale].easyDays
  return (
    <fieldset className="stack gap-2" data-setting="easyDays">
      <legend className="field-label">{m.label}</legend>
      <p className="small muted">{m.help}</p>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {m.days.map((day, i) => (
          <label key={day} className="field small">
            {day}
            <select
              className="input"
              value={String(easyDays[i] ?? 1)}
              onChange={(event) =>
                onChange(easyDays.map((share, j) => (j === i ? (Number(event.target.value) as EasyDay) : share)))
              }
            >
              {shares.map((share) => (
                <option key={share} value={share}>
                  {m.shares[share]}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
