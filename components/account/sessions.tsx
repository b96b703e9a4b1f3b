'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { formatDateTime } from '@/components/ui/format'
import { type AccountState, endSessions, listSessions, type Session } from '@/lib/client/account'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'
import { ownAccountMessages } from '@/lib/i18n/messages/account-own'
import { deviceName } from './device-name'
import { wordsOf } from './use-form'

type Props = {
  locale: Locale
  /** A new one each time that somebody was seen to be signed in, which is when the list may have changed. */
  state: AccountState
}

/** The browsers that are signed in, each of which can be signed out from here. */
export function Sessions({ locale, state }: Props) {
  const m = ownAccountMessages[locale].sessions
  const [sessions, setSessions] = useState<readonly Session[] | 'loading' | 'failed'>('loading')
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)

  const reload = useCallback(async () => {
    const answer = await listSessions(locale)
    setSessions(answer.kind === 'ok' ? answer.value : 'failed')
  }, [locale])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state is a reason to look again
  useEffect(() => void reload(), [reload, state])

  async function end(which: string, done: string) {
    if (busy) return
    setBusy(true)
    const answer = await endSessions(which, locale)
    await reload()
    setSaid(answer.kind === 'ok' ? done : wordsOf(answer, locale))
    setBusy(false)
    title.current?.focus()
  }

  const listed = typeof sessions === 'string' ? [] : sessions
  return (
    <section className="panel stack" data-testid="sessions">
      <h2 ref={title} tabIndex={-1}>
        {m.title}
      </h2>
      <p>{m.lead}</p>
      {sessions === 'failed' && (
        <div className="row">
          <span>{m.failed}</span>
          <button type="button" className="btn" onClick={() => void reload()}>
            {accountMessages[locale].again}
          </button>
        </div>
      )}
      <ul className="divide-y divide-line empty:hidden">
        {listed.map(({ id, updatedAt, userAgent, current }) => {
          const [device, date] = [deviceName(userAgent, locale), formatDateTime(updatedAt, locale)]
          return (
            <li key={id} className="row justify-between py-1" data-current={current}>
              <span>
                {device} {current && <span className="badge">{m.here}</span>}
                <span className="small muted block">{m.used(date)}</span>
              </span>
              {!current && (
                <button
                  type="button"
                  className="btn btn-bad"
                  aria-label={m.endOf(device, date)}
                  aria-disabled={busy}
                  onClick={() => void end(id, m.ended)}
                >
                  {m.end}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {listed.length > 1 && (
        <button
          type="button"
          className="btn self-start"
          aria-disabled={busy}
          onClick={() => void end('others', m.othersEnded)}
        >
          {m.endOthers}
        </button>
      )}
      <p role="status">{said}</p>
    </section>
  )
}
