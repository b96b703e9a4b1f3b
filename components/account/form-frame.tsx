import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'
import type { Form } from './use-form'

type Props<Name extends string> = {
  locale: Locale
  form: Form<Name>
  testId: string
  act: string
  /** How the button looks that sends it. */
  actClass?: string
  children: ReactNode
  /** Beside the button. */
  beside?: ReactNode
}

/** A form's fields, what is wrong with it as a whole, and the button that sends it. */
export function FormFrame<Name extends string>(props: Props<Name>) {
  const { locale, form, testId, act, actClass = 'btn-primary', children, beside } = props
  return (
    <form className="stack" method="post" noValidate onSubmit={form.onSubmit} data-testid={testId}>
      {children}
      {form.said !== '' && (
        <p ref={form.problem} role="alert" tabIndex={-1} className="message message-bad">
          {form.said}
        </p>
      )}
      <div className="row">
        <button type="submit" className={`btn ${actClass}`} aria-disabled={form.busy}>
          {form.busy ? accountMessages[locale].busy : act}
        </button>
        {beside}
      </div>
    </form>
  )
}
