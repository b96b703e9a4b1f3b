import type { FormEvent, ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { checkMessages } from '@/lib/i18n/messages/check'
import type { Kept } from './use-check'

type Props = {
  locale: Locale
  id: string
  /** The verdict of the answer on the page, null before there is one. */
  correct: boolean | null
  kept: Kept | null
  /** How the learner answered before, null when never or when there is a verdict on the page. */
  before: boolean | null
  busy: boolean
  /** What cannot be graded, in words. */
  problem: ReactNode
  onSubmit(): void
  children: ReactNode
  /** Why it is so: shown with the verdict. */
  explanation: ReactNode
}

/** What both kinds of check share: the form, the verdict and what became of the answer. */
export function CheckFrame(props: Props) {
  const { locale, id, correct, kept, before, busy, problem, onSubmit, children, explanation } = props
  const m = checkMessages[locale]

  function submit(event: FormEvent) {
    event.preventDefault()
    onSubmit()
  }

  return (
    <form className="panel stack not-prose check-card" data-testid={`check-${id}`} noValidate onSubmit={submit}>
      {children}
      {problem && (
        <p id={`${id}-problem`} role="alert" className="message message-warn">
          {problem}
        </p>
      )}
      <div className="row">
        {/* Not `disabled` while the answer is being kept: a disabled button loses the focus. */}
        <button type="submit" className="btn" aria-disabled={busy}>
          {m.check}
        </button>
        {before !== null && <span className="small muted">{before ? m.wasRight : m.wasWrong}</span>}
      </div>
      <div role="status">
        {correct !== null && (
          <div
            data-testid="check-verdict"
            data-correct={correct}
            className={`message stack ${correct ? 'message-good' : 'message-bad'}`}
          >
            <p className="font-semibold">
              <span aria-hidden="true">{correct ? '✓ ' : '✗ '}</span>
              {correct ? m.right : m.wrong}
            </p>
            {explanation}
            {kept && <p className="small muted">{m.kept[kept]}</p>}
          </div>
        )}
      </div>
    </form>
  )
}
