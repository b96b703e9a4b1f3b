'use client'

import { useEffect, useState } from 'react'
import { megabytes } from '@/components/transfer/megabytes'
import type { Locale } from '@/lib/i18n/locale'
import { offlineMessages } from '@/lib/i18n/messages/offline'
import type { CopyFault } from '@/lib/offline/copy-fault'
import { type WhyNot, whyNoCopy } from '@/lib/offline/page/why-not'
import { refreshCopies } from './copies-store'
import { CopyProgress } from './copy-progress'
import { CopyStanding } from './copy-standing'
import { OfflineChoice } from './offline-choice'
import { pageBuild } from './page-build'
import { useCopies } from './use-copies'

/** The whole site on this device: how much it is, how far it is, and how to be rid of it; or why it cannot be. */
export function OfflinePanel({ locale }: { locale: Locale }) {
  const m = offlineMessages[locale]
  const [why, setWhy] = useState<WhyNot | 'asking'>('asking')
  useEffect(() => {
    const found = whyNoCopy(window)
    setWhy(found)
    if (found === null) void refreshCopies()
  }, [])
  return (
    <section className="panel stack needs-script" id="offline" data-testid="offline" data-why={why}>
      <h2>{m.title}</h2>
      <p>{m.lead}</p>
      {why === 'insecure' && m.insecure.map((line) => <p key={line}>{line}</p>)}
      {why === 'unsupported' && <p>{m.unsupported}</p>}
      {why === null && <CopiesHere locale={locale} />}
    </section>
  )
}

function CopiesHere({ locale }: { locale: Locale }) {
  const m = offlineMessages[locale]
  const { states, work, kept } = useCopies()
  if (!states)
    return (
      <p className="muted" role="status">
        {m.loading}
      </p>
    )
  const copying = work.is === 'copying'
  return (
    <>
      <CopyStanding locale={locale} states={states} build={pageBuild()} kept={kept} copying={copying} />
      {copying ? (
        <CopyProgress locale={locale} done={work.done} total={work.total} />
      ) : (
        <OfflineChoice locale={locale} states={states} />
      )}
      <div role="status" data-testid="offline-message">
        {work.is === 'removed' && <p>{m.removed}</p>}
        {work.is === 'failed' && <p className="message message-warn">{said(work.fault, locale)}</p>}
      </div>
      <p className="small muted">{m.visited}</p>
    </>
  )
}

function said({ problem, room }: CopyFault, locale: Locale): string {
  const m = offlineMessages[locale]
  return room ? m.noRoom(megabytes(room.needed), room.free === null ? null : megabytes(room.free)) : m.problem[problem]
}
