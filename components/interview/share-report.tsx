'use client'

import { useRef, useState } from 'react'
import { NeedsNetwork } from '@/components/offline/needs-network'
import type { Locale } from '@/lib/i18n/locale'
import { shareMessages } from '@/lib/i18n/messages/share'
import { AskShare } from './ask-share'
import { ShareAddress } from './share-address'
import { StandingShares } from './standing-shares'
import { type Made, useShares } from './use-shares'

type Said = { readonly text: string; readonly problem: boolean }

/** Gives the report a read-only address after saying what that shows, and takes such addresses back. */
export function ShareReport({ locale, interview }: { locale: Locale; interview: string }) {
  const m = shareMessages[locale]
  const { standing, reload, make, revoke } = useShares(locale, interview)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<Made | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  async function whileBusy(work: () => Promise<void>) {
    setBusy(true)
    try {
      await work()
    } finally {
      setBusy(false)
    }
  }

  const share = () =>
    whileBusy(async () => {
      setMade(null)
      setSaid({ text: m.sending, problem: false })
      const answer = await make()
      if (typeof answer === 'string') setSaid({ text: answer, problem: true })
      else {
        setSaid(null)
        setMade(answer)
      }
    })

  const takeBack = (id: string) =>
    whileBusy(async () => {
      if (!(await revoke(id))) return setSaid({ text: m.listFailed, problem: true })
      setMade((known) => (known?.id === id ? null : known))
      setSaid({ text: m.revoked, problem: false })
      // The button that had the focus is gone with its line.
      heading.current?.focus()
    })

  return (
    <section className="panel stack print:hidden" data-testid="share-report">
      <h2 ref={heading} tabIndex={-1} className="text-h3">
        {m.title}
      </h2>
      <p>{m.lead}</p>
      <NeedsNetwork locale={locale} />
      <p>
        <button type="button" className="btn" aria-disabled={busy} onClick={() => !busy && setAsking(true)}>
          {m.open}
        </button>
      </p>
      {asking && <AskShare locale={locale} onYes={() => void share()} onNo={() => setAsking(false)} />}
      <p role="status" className={said?.problem ? 'message message-warn' : ''} data-testid="share-said">
        {said?.text}
      </p>
      {made && <ShareAddress key={made.id} locale={locale} address={made.address} />}
      {standing === 'failed' && (
        <div className="row">
          <span className="small muted">{m.listFailed}</span>
          <button type="button" className="btn btn-quiet" onClick={() => void reload()}>
            {m.again}
          </button>
        </div>
      )}
      {typeof standing !== 'string' && standing.length > 0 && (
        <div>
          <h3 className="field-label">{m.standing}</h3>
          <StandingShares locale={locale} shares={standing} busy={busy} onRevoke={(id) => void takeBack(id)} />
        </div>
      )}
    </section>
  )
}
