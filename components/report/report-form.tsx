'use client'

import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { learnerLog } from '@/components/data/learner-store'
import { StorageNotice } from '@/components/data/storage-notice'
import { useLearner } from '@/components/data/use-learner'
import { maxQuoteLength, maxReportLength } from '@/lib/events/limits'
import type { Locale } from '@/lib/i18n/locale'
import { reportMessages } from '@/lib/i18n/messages/report'
import type { SelectedWords } from './selected-words'

type Props = { locale: Locale; page: string; words: SelectedWords }

/** The report goes the way of everything that learners write: onto this device first, then to the server. */
export function ReportForm({ locale, page, words }: Props) {
  const m = reportMessages[locale]
  const id = useId()
  const { phase } = useLearner()
  const field = useRef<HTMLTextAreaElement>(null)
  const [quote, setQuote] = useState(words.quote)
  const [message, setMessage] = useState('')
  const [state, setState] = useState<'open' | 'empty' | 'busy' | 'kept'>('open')
  const tooLong = message.trim().length > maxReportLength

  useEffect(() => setQuote(words.quote), [words])

  async function send(event: FormEvent) {
    event.preventDefault()
    if (message.trim() === '' || tooLong) {
      setState('empty')
      field.current?.focus()
      return
    }
    setState('busy')
    const anchor = quote === words.quote ? words.anchor : ''
    const { record } = await learnerLog()
    await record('report', { locale, page, anchor, quote: quote.trim(), message: message.trim() })
    setMessage('')
    setQuote('')
    setState('kept')
  }

  if (phase === 'unavailable') return <StorageNotice locale={locale} />
  return (
    <form className="stack mt-3" onSubmit={(event) => void send(event)} noValidate>
      <p className="small muted">{m.lead}</p>
      <div className="field">
        <label htmlFor={`${id}-quote`}>{m.quote}</label>
        <textarea
          id={`${id}-quote`}
          className="input report-quote"
          rows={2}
          value={quote}
          maxLength={maxQuoteLength}
          onChange={(event) => setQuote(event.target.value)}
          aria-describedby={`${id}-hint`}
        />
        <p id={`${id}-hint`} className="small muted">
          {m.quoteHint}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-message`}>{m.message}</label>
        <textarea
          ref={field}
          id={`${id}-message`}
          className="input report-message"
          rows={4}
          value={message}
          onChange={(event) => {
            setMessage(event.target.value)
            setState('open')
          }}
          aria-invalid={state === 'empty' || tooLong}
          aria-describedby={`${id}-state`}
          required
        />
      </div>
      <div className="row">
        <button type="submit" className="btn btn-primary" disabled={state === 'busy' || phase !== 'ready'}>
          {m.send}
        </button>
        <p id={`${id}-state`} role="status" data-testid="report-state" data-state={state}>
          {tooLong ? m.tooLong(message.trim().length, maxReportLength) : state === 'empty' ? m.empty : ''}
          {state === 'kept' && m.kept}
        </p>
      </div>
    </form>
  )
}
