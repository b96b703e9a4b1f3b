import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { cardWritingMessages } from '@/lib/i18n/messages/card-writing'
import type { Problem } from './card-text'

/** What a field of the form is told of itself. */
export type FieldProps = { id: string; 'aria-describedby': string; 'aria-invalid': boolean }

type Props = {
  locale: Locale
  id: string
  label: string
  hint?: string
  problem: Problem | undefined
  children(field: FieldProps): ReactNode
}

/** A field of the form with its label, what it wants, and what is wrong with what it holds. */
export function CardField({ locale, id, label, hint, problem, children }: Props) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-hint ${id}-problem`, 'aria-invalid': problem !== undefined })}
      <p id={`${id}-problem`} className="small text-bad" data-testid={`problem-${id}`}>
        {problem && problemText(problem, locale)}
      </p>
      <p id={`${id}-hint`} className="small muted">
        {hint}
      </p>
    </div>
  )
}

function problemText(problem: Problem, locale: Locale): string {
  const m = cardWritingMessages[locale].problems
  if (problem.problem === 'long') return m.long(problem.length, problem.most)
  if (problem.problem === 'tags') return m.tags(problem.count, problem.most)
  return problem.problem === 'tag' ? m.tag(problem.tag, problem.most) : m.empty
}
