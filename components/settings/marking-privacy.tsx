'use client'

import { useState } from 'react'
import { useModelConsent } from '@/components/marking/model-consent'
import { useModelStatus } from '@/components/marking/use-model-status'
import type { Locale } from '@/lib/i18n/locale'
import { secondOpinionMessages } from '@/lib/i18n/messages/second-opinion'

/** Where answers go when they are marked, and how to withdraw the consent that they go to a language model. */
export function MarkingPrivacy({ locale }: { locale: Locale }) {
  const m = secondOpinionMessages[locale].settings
  const status = useModelStatus(true)
  const place = status instanceof Object ? status : null
  const [agreed, agree] = useModelConsent(place)
  const [revoked, setRevoked] = useState(false)
  if (status === 'waiting') return null
  return (
    <section className="panel stack gap-2" data-testid="marking-privacy" data-configured={place !== null}>
      <h2 className="text-h3">{m.title}</h2>
      <p>{place ? m.possible(place.model, place.host) : status === null ? m.never : m.unknown}</p>
      {place && (
        <>
          {/* Said where the button was, when it is gone. */}
          <p role="status" className="small muted">
            {agreed ? m.agreed : revoked ? m.revoked : m.notAgreed}
          </p>
          {agreed && (
            <div>
              <button
                type="button"
                className="btn"
                onClick={() => {
                  agree(false)
                  setRevoked(true)
                }}
              >
                {m.revoke}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  )
}
