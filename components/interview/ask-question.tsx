'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { Html } from '@/components/ui/html'
import { giveHint, openQuestion, passQuestion } from '@/lib/client/activities'
import { StorageUnavailable } from '@/lib/client/storage-unavailable'
import type { InterviewBank, InterviewQuestion } from '@/lib/content/types'
import { maxAnswerLength } from '@/lib/events/limits'
import type { Locale } from '@/lib/i18n/locale'
import { interviewSessionMessages } from '@/lib/i18n/messages/interview-session'
import { quizMessages } from '@/lib/i18n/messages/quiz'
import { isPaused } from '@/lib/interview/pauses'
import { hintCost } from '@/lib/interview/report'
import type { InterviewState } from '@/lib/interview/session'
import { stepOf } from '@/lib/interview/step'
import { appendSpoken } from './append-spoken'
import { FormulaPreview } from './formula-preview'
import { InterviewClock } from './interview-clock'
import { endInterview, goOn, marksOf } from './interviewer'
import { Spoken, type SpokenHandle } from './spoken'
import { StepLead } from './step-lead'
import { useAnswer } from './use-answer'

type Props = { locale: Locale; interview: InterviewState; bank: InterviewBank; question: InterviewQuestion }

/** One question on the screen: its clock, and the answer that is kept with every keystroke. */
export function AskQuestion({ locale, interview, bank, question }: Props) {
  const m = interviewSessionMessages[locale]
  const fieldId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const spoken = useRef<SpokenHandle>(null)
  const id = interview.current ?? question.id
  const state = interview.questions.find((one) => one.id === id)
  const writing = useAnswer(interview.id, id, { answer: state?.answer ?? '', notes: state?.notes ?? '' })
  const { answer, notes } = writing.written
  const [busy, setBusy] = useState(false)
  const unopened = state?.openedAt === null
  const tooLong = answer.length > maxAnswerLength
  const aside = stepOf(id).kind === 'question' ? undefined : question.asides[id]
  const own = interview.questions.filter((one) => stepOf(one.id).of === question.id && one.id !== id)
  const hints = state?.hints ?? []

  useEffect(() => {
    if (unopened) void openQuestion(interview.id, id)
  }, [interview.id, id, unopened])

  useEffect(() => {
    const { current } = field
    current?.focus()
    // After a reload the next words go behind what was written, not before it.
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])

  /** The interview as it will stand when what is on the screen is kept. */
  function standing(passed: 'unknown' | 'skip' | null = null): InterviewState {
    const written = writing.latest()
    const questions = interview.questions.map((one) => (one.id === id ? { ...one, ...written, passed } : one))
    return { ...interview, questions }
  }

  async function act(work: () => Promise<unknown>) {
    setBusy(true)
    try {
      await writing.flush()
      await work()
    } catch (error) {
      // The question stays, and the page says why nothing was kept.
      if (!(error instanceof StorageUnavailable)) throw error
    } finally {
      setBusy(false)
    }
  }

  /** What was said last is part of the answer before the question is left. */
  function leave(work: () => Promise<unknown>) {
    spoken.current?.finish()
    return act(work)
  }

  async function pass(how: 'unknown' | 'skip') {
    await passQuestion(interview.id, id, how)
    await goOn(bank, standing(how))
  }

  async function hint() {
    const marks = await marksOf(bank, standing(), question.id)
    const open = question.points
      .filter((point) => !marks?.covered.includes(point.id) && !hints.includes(point.id) && point.id !== id)
      .sort((a, b) => Number(a.kind === 'bonus') - Number(b.kind === 'bonus') || b.weight - a.weight)[0]
    if (open) await giveHint(interview.id, id, open.id)
  }

  return (
    <section className="stack" data-testid="interview" data-step={id}>
      <InterviewClock locale={locale} interview={interview} id={id} />
      <StepLead locale={locale} interview={interview} question={question} id={id} />
      <h2>
        <Html as="span" html={aside?.html ?? question.prompt} />
      </h2>
      <Spoken
        locale={locale}
        ref={spoken}
        text={aside?.spoken ?? question.spoken}
        paused={isPaused(interview.pauses)}
        onTranscript={(said) =>
          appendSpoken(field.current, writing.latest().answer, said, (longer) => writing.change({ answer: longer }))
        }
      />
      {own.length > 0 && (
        <details className="small" data-testid="so-far">
          <summary className="py-1.5">{m.soFar}</summary>
          {own.map((one) => (
            <div key={one.id} className="py-1.5">
              <Html as="p" className="muted" html={question.asides[one.id]?.html ?? question.prompt} />
              <p className="whitespace-pre-wrap">{one.answer.trim() === '' ? '—' : one.answer}</p>
            </div>
          ))}
        </details>
      )}
      {hints.map((point, n) => (
        <p key={point} className="message" role="status">
          <strong>{m.hintGiven(n + 1)}</strong> <Html as="span" html={question.asides[point]?.html ?? ''} />
        </p>
      ))}
      <div className="field">
        <label htmlFor={fieldId}>{m.answerLabel}</label>
        <textarea
          ref={field}
          id={fieldId}
          className="input min-h-48"
          value={answer}
          aria-invalid={tooLong}
          aria-describedby={`${fieldId}-state`}
          onChange={(event) => writing.change({ answer: event.target.value })}
        />
        <p id={`${fieldId}-state`} className="small muted min-h-6" data-kept={writing.kept}>
          {tooLong
            ? quizMessages[locale].tooLong(answer.length, maxAnswerLength)
            : answer === ''
              ? ''
              : writing.kept
                ? m.kept
                : m.keeping}
        </p>
      </div>
      <FormulaPreview locale={locale} text={answer} />
      <details>
        <summary className="py-1.5">{m.notes}</summary>
        <div className="field">
          <label htmlFor={`${fieldId}-notes`} className="small muted font-normal">
            {m.notesHint}
          </label>
          <textarea
            id={`${fieldId}-notes`}
            className="input"
            value={notes}
            onChange={(event) => writing.change({ notes: event.target.value })}
          />
        </div>
      </details>
      <div className="row">
        <button
          type="button"
          className="btn btn-primary"
          aria-disabled={busy || tooLong}
          onClick={() => !busy && !tooLong && void leave(() => goOn(bank, standing()))}
        >
          {m.send}
        </button>
        <button
          type="button"
          className="btn"
          aria-disabled={busy}
          onClick={() => !busy && void leave(() => pass('unknown'))}
        >
          {m.unknown}
        </button>
        <button
          type="button"
          className="btn"
          aria-disabled={busy}
          onClick={() => !busy && void leave(() => pass('skip'))}
        >
          {m.skip}
        </button>
        <button type="button" className="btn btn-quiet" aria-disabled={busy} onClick={() => !busy && void act(hint)}>
          {m.hint(hintCost)}
        </button>
        <button
          type="button"
          className="btn btn-quiet"
          aria-disabled={busy}
          onClick={() => !busy && void leave(() => endInterview(bank, standing()))}
        >
          {m.finish}
        </button>
      </div>
    </section>
  )
}
