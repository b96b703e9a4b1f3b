import { useState } from 'react'
import { megabytes } from '@/components/transfer/megabytes'
import { Choices } from '@/components/ui/choices'
import { type Locale, locales, otherLocale } from '@/lib/i18n/locale'
import { offlineMessages } from '@/lib/i18n/messages/offline'
import { sizeOf } from '@/lib/offline/plan'
import { makeHere, removeCopiesHere, type States } from './copies-store'
import { useManifests } from './use-manifests'

type Props = { locale: Locale; states: States }

/** Which languages to keep, what that costs before it begins, and the buttons. */
export function OfflineChoice({ locale, states }: Props) {
  const m = offlineMessages[locale]
  const manifests = useManifests(true)
  const begun = locales.filter((one) => states[one] !== null)
  const [both, setBoth] = useState(begun.includes(otherLocale(locale)))
  const chosen: Locale[] = both ? [...locales] : [locale]
  const unfinished = chosen.some((one) => states[one]?.coming)
  const complete = chosen.every((one) => states[one]?.whole)
  const size =
    manifests && manifests !== 'unreachable' ? sizeOf(chosen.map((one) => manifests[one].entries)) : undefined
  const here = complete && !unfinished
  const act = unfinished ? m.resume : complete ? m.renew : begun.length > 0 ? m.more : m.make
  return (
    <>
      <Choices
        legend={m.which}
        name="offline-languages"
        options={[
          ['one', m.one],
          ['both', m.both],
        ]}
        chosen={both ? 'both' : 'one'}
        onChoose={(value) => setBoth(value === 'both')}
      />
      <p className="small muted min-h-6" data-testid="offline-size">
        {size && (here ? m.taken(megabytes(size.size)) : m.size(megabytes(size.bytes), megabytes(size.size)))}
        {manifests === 'unreachable' && m.unreachable}
      </p>
      <div className="row">
        <button
          type="button"
          className={`btn ${here ? '' : 'btn-primary'}`}
          onClick={() => void makeHere(chosen, true)}
        >
          {act}
        </button>
        {begun.length > 0 && (
          <button type="button" className="btn" onClick={() => void removeCopiesHere()}>
            {m.remove}
          </button>
        )}
      </div>
    </>
  )
}
