import { useRef } from 'react'
import type { ProgramAnswer } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'

type Props = {
  locale: Locale
  id: string
  answer: ProgramAnswer
  /** Empty while the program is the one that it began with. */
  value: string
  describedBy: string
  invalid: boolean
  onChange(text: string): void
}

/** What an emptied field is kept as: nothing at all stands for the program that it began with. */
const emptied = ' '

/** Where a program is written: plain text, so that Tab leaves it and a phone's keyboard can. */
export function ProgramField({ locale, id, answer, value, describedBy, invalid, onChange }: Props) {
  const { starter } = answer
  const field = useRef<HTMLTextAreaElement>(null)
  const code = value === '' ? starter : value === emptied ? '' : value

  function reset() {
    onChange('')
    field.current?.focus()
  }

  return (
    <>
      <textarea
        ref={field}
        id={id}
        className="input cell-plain"
        value={code}
        onChange={({ target }) => onChange(target.value === starter ? '' : target.value || emptied)}
        rows={Math.min(28, code.split('\n').length + 1)}
        wrap="off"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={invalid}
        aria-describedby={describedBy}
      />
      {value !== '' && (
        <button type="button" className="btn btn-quiet self-start" onClick={reset}>
          {exercisesMessages[locale].resetProgram}
        </button>
      )}
    </>
  )
}
