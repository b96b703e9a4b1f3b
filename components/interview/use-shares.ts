'use client'

import { useCallback, useEffect, useState } from 'react'
import { settled } from '@/lib/client/all-sent'
import { createShare, listShares, revokeShare, type Share } from '@/lib/client/shares'
import type { Locale } from '@/lib/i18n/locale'
import { shareMessages } from '@/lib/i18n/messages/share'

/** A share that was just made, with the address that only this page knows. */
export type Made = { readonly id: string; readonly address: string }

export type Shares = {
  /** This interview's standing shares; `failed` when the server could not be asked. */
  readonly standing: readonly Share[] | 'loading' | 'failed'
  readonly reload: () => Promise<void>
  /** The new share, or in words why there is none. */
  readonly make: () => Promise<Made | string>
  /** Whether it is revoked; false when the server was not reached. */
  readonly revoke: (id: string) => Promise<boolean>
}

/** The shares of one interview's report. Everything here needs the network, and nothing is kept on the device. */
export function useShares(locale: Locale, interview: string): Shares {
  const [standing, setStanding] = useState<Shares['standing']>('loading')
  const m = shareMessages[locale]

  const reload = useCallback(async () => {
    // A request without a network would only fill the console.
    const answer = navigator.onLine ? await listShares(locale) : null
    setStanding(answer?.kind === 'ok' ? answer.value.filter((share) => share.interview === interview) : 'failed')
  }, [locale, interview])

  useEffect(() => void reload(), [reload])

  async function make(): Promise<Made | string> {
    if (!navigator.onLine) return m.offline
    const log = await settled().catch(() => null)
    if (log?.pending !== 0) return log?.offline ? m.offline : m.notSent
    const answer = await createShare(interview, locale)
    // Also after a failure: a share whose answer got lost can at least be revoked.
    await reload()
    if (answer.kind !== 'ok') return (answer.kind === 'refused' && answer.message) || m.offline
    const { id, key } = answer.value
    return { id, address: `${window.location.origin}/${locale}/interview/shared#${key}` }
  }

  async function revoke(id: string): Promise<boolean> {
    const answer = await revokeShare(id, locale)
    if (answer.kind === 'refused') return false
    setStanding((known) => (typeof known === 'string' ? known : known.filter((share) => share.id !== id)))
    return true
  }

  return { standing, reload, make, revoke }
}
