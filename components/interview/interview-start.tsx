'use client'

import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { StorageNotice } from '@/components/data/storage-notice'
import { useLearner } from '@/components/data/use-learner'
import { formatDateTime } from '@/components/ui/format'
import { startInterview } from '@/lib/client/activities'
import type { InterviewPlan } from '@/lib/events/interview-plan'
import type { Locale } from '@/lib/i18n/locale'
import { interviewMessages } from '@/lib/i18n/messages/interview'
import { recentInterviews } from '@/lib/interview/recent'
import { bankItems } from './bank-items'
import { loadBank } from './load-bank'
import { overallOf } from './overall'
import { PlanForm } from './plan-form'
import { useLoaded } from './use-loaded'

type Props = {
  locale: Locale
  bank: string
  /** Stands between what is to come and what is over. */
  children?: ReactNode
}

/** Choose, start; or go on with an interview that was interrupted, or read an old report. */
export function InterviewStart({ locale, bank, children }: Props) {
  const m = interviewMessages[locale]
  const learner = useLearner()
  const loaded = useLoaded(loadBank, bank)
  const [busy, setBusy] = useState(false)
  const all = recentInterviews(learner.events)
  const unfinished = all.filter((one) => one.finishedAt === null)
  const finished = all.filter((one) => one.finishedAt !== null)

  async function start(plan: InterviewPlan, secondsEach: number | null) {
    if (loaded.phase !== 'ready') return
    setBusy(true)
    const id = await startInterview({ locale, plan, secondsEach, bank: bankItems(loaded.value) }).catch(() => null)
    // A full navigation: the session reads its id from the address, as after a reload.
    if (id) window.location.assign(`/${locale}/interview/session?id=${id}`)
    else setBusy(false)
  }

  if (learner.phase === 'unavailable') return <StorageNotice locale={locale} />
  return (
    <>
      <PlanForm
        locale={locale}
        disabled={busy || learner.phase !== 'ready' || loaded.phase !== 'ready'}
        onStart={(plan, secondsEach) => void start(plan, secondsEach)}
      />
      {loaded.phase === 'failed' && (
        <p role="status" className="message message-warn">
          {m.bankFailed}
        </p>
      )}
      {unfinished.length > 0 && (
        <section>
          <h2 className="text-h3">{m.unfinished}</h2>
          <ul className="mt-2">
            {unfinished.map((one) => (
              <li key={one.id} className="py-1">
                <a className="inline-block py-1" href={`/${locale}/interview/session?id=${one.id}`}>
                  {m.resume(formatDateTime(one.startedAt, locale))}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {children}
      {finished.length > 0 && (
        <section>
          <h2 className="text-h3">{m.past}</h2>
          <ul className="mt-2">
            {finished.map((one) => (
              <li key={one.id} className="py-1">
                <Link className="inline-block py-1" href={`/${locale}/interview/report?id=${one.id}`} prefetch={false}>
                  {m.pastItem(
                    formatDateTime(one.startedAt, locale),
                    loaded.phase === 'ready' ? overallOf(one, loaded.value, learner.events) : null,
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
