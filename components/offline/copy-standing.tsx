import { formatDateTime } from '@/components/ui/format'
import { type Locale, locales, otherLocale } from '@/lib/i18n/locale'
import { offlineMessages } from '@/lib/i18n/messages/offline'
import type { States } from './copies-store'

type Props = { locale: Locale; states: States; build: string; kept: boolean; copying: boolean }

/** Which copies are on this device, and how they stand. */
export function CopyStanding({ locale, states, build, kept, copying }: Props) {
  const m = offlineMessages[locale]
  const own = [locale, otherLocale(locale)]
  const whole = own.flatMap((one) => states[one]?.whole ?? [])
  const [first] = whole
  const unfinished = locales.some((one) => states[one]?.coming && !states[one].whole)
  const renewing = locales.some((one) => states[one]?.coming && states[one].whole)
  const older = build !== '' && whole.some((copy) => copy.build !== build)
  return (
    <>
      {first && (
        <p data-testid="offline-whole">
          {m.whole(
            own
              .filter((one) => states[one]?.whole)
              .map((one) => m.languages[one])
              .join(locale === 'zh' ? '、' : ', '),
            formatDateTime(Math.max(...whole.map(({ at }) => at)), locale),
            first.build.slice(0, 7),
          )}
        </p>
      )}
      {first && !kept && <p className="small muted">{m.mayBeDeleted}</p>}
      {!copying && unfinished && <p className="message message-warn">{m.unfinished}</p>}
      {renewing && <p className="small muted">{m.renewing}</p>}
      {older && !renewing && <p className="small muted">{m.older}</p>}
    </>
  )
}
