import { type FormEvent, type ReactNode, useId } from 'react'
import type { ExerciseInstance } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { fieldId, PartFields } from './part-fields'
import type { Working } from './use-exercise'

type Props = {
  locale: Locale
  parts: ExerciseInstance['parts']
  work: Working
  /** There is a verdict. */
  onChecked?(): void
  /** Other buttons beside that which checks. */
  children: ReactNode
}

/** The fields of an exercise and the button that checks them; what cannot be read gets the focus. */
export function AnswerForm({ locale, parts, work, onChecked, children }: Props) {
  const m = exercisesMessages[locale]
  const id = useId()
  const runs = parts.some(({ answer }) => answer.form === 'program')

  async function check(event: FormEvent) {
    event.preventDefault()
    const graded = await work.check()
    if (!graded) return
    const faulty = parts.find((part) => graded.parts[part.id]?.outcome === 'unreadable')
    if (faulty) document.getElementById(fieldId(id, faulty))?.focus()
    else onChecked?.()
  }

  return (
    <form className="stack" onSubmit={(event) => void check(event)} noValidate>
      <PartFields
        locale={locale}
        parts={parts}
        id={id}
        answers={work.answers}
        graded={work.graded}
        onType={work.type}
      />
      <div className="row">
        <button type="submit" className="btn btn-primary" aria-disabled={work.busy}>
          {work.busy && runs ? m.running : m.check}
        </button>
        {children}
      </div>
    </form>
  )
}
