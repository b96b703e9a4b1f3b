'use client'

import Link from 'next/link'
import { useState } from 'react'
import { StorageNotice } from '@/components/data/storage-notice'
import { useLearner } from '@/components/data/use-learner'
import { formatDateTime } from '@/components/ui/format'
import { startInterview } from '@/lib/client/activities'
import type { RenderedQuestion } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewMessages } from '@/lib/i18n/messages/interview'
import { recentInterviews } from '@/lib/interview/recent'
import { interviewReport } from '@/lib/interview/report'

type Props = { locale: Locale; questions: readonly RenderedQuestion[] }

const minuteChoices = [3, 5, 8]
const questionsAsked = 3

/** Choose the time, start; or go on with an interview that was interrupted, or read an old report. */
export function InterviewStart({ locale, questions }: Props) {
  const m = interviewMessages[locale]
  const learner = useLearner()
  const [minutes, setMinutes] = useState<number | null>(5)
  const [busy, setBusy] = useState(false)
  const rubrics = new Map(questions.map((question) => [question.id, question.points]))
  const all = recentInterviews(learner.events)
  const unfinished = all.filter((one) => one.finishedAt === null)
  const finished = all.filter((one) => one.finishedAt !== null)

  async function start() {
    setBusy(true)
    const id = await startInterview({
      locale,
      bank: questions.map((question) => question.id),
      count: questionsAsked,
      secondsEach: minutes === null ? null : minutes * 60,
    }).catch(() => null)
    // A full navigation: the session reads its id from the address, as after a reload.
    if (id) window.location.assign(`/${locale}/interview/session?id=${id}`)
    else setBusy(false)
  }

  if (learner.phase === 'unavailable') return <StorageNotice locale={locale} />
  return (
    <>
      <form
        className="panel stack"
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <fieldset>
          <legend className="field-label">{m.timerChoice}</legend>
          <div className="row mt-1">
            {[...minuteChoices, null].map((choice) => (
              <label key={choice ?? 'off'} className="flex min-h-11 items-center gap-2">
                <input
                  type="radio"
                  name="minutes"
                  className="size-5 accent-accent"
                  checked={minutes === choice}
                  onChange={() => setMinutes(choice)}
                />
                {choice === null ? m.timerOff : m.timerOption(choice)}
              </label>
            ))}
          </div>
        </fieldset>
        <div>
          <button type="submit" className="btn btn-primary" disabled={busy || learner.phase !== 'ready'}>
            {m.start}
          </button>
        </div>
      </form>
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
      {finished.length > 0 && (
        <section>
          <h2 className="text-h3">{m.past}</h2>
          <ul className="mt-2">
            {finished.map((one) => (
              <li key={one.id} className="py-1">
                <Link className="inline-block py-1" href={`/${locale}/interview/report?id=${one.id}`} prefetch={false}>
                  {m.pastItem(formatDateTime(one.startedAt, locale), interviewReport(one, rubrics).overall)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
