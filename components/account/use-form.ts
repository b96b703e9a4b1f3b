'use client'

import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { AccountAnswer, Refusal } from '@/lib/client/account-request'
import type { Locale } from '@/lib/i18n/locale'
import { accountMessages } from '@/lib/i18n/messages/account'

/** What is wrong with each field. */
export type Wrong<Name extends string> = Partial<Record<Name, string>>

type Options<Name extends string, T> = {
  readonly locale: Locale
  /** In the order of the page. */
  readonly names: readonly Name[]
  /** What can be said before anything is sent. */
  check(values: Record<Name, string>): Wrong<Name>
  send(values: Record<Name, string>): Promise<AccountAnswer<T>>
  done(values: Record<Name, string>, value: T): void
  /** The field that a refusal is about, by its code; all others are about the form. */
  readonly about?: Readonly<Record<string, Name>>
}

export type Form<Name extends string> = {
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
  readonly wrong: Wrong<Name>
  /** What is wrong with the form as a whole, for the element of `problem`. */
  readonly said: string
  readonly problem: RefObject<HTMLParagraphElement | null>
  readonly busy: boolean
}

/**
 * A form that is sent without leaving the page. Its fields keep what was typed, also before the page's scripts had come;
 * the focus goes to the first field that is wrong, or to what is said of the whole.
 */
export function useForm<Name extends string, T>(options: Options<Name, T>): Form<Name> {
  const { locale, names, check, send, done, about = {} } = options
  const [wrong, setWrong] = useState<Wrong<Name>>({})
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ form: HTMLFormElement } | null>(null)
  const problem = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    if (refused === null) return
    const field = refused.form.querySelector<HTMLElement>('[aria-invalid="true"]')
    ;(field ?? problem.current)?.focus()
  }, [refused])

  function refuse(form: HTMLFormElement, fields: Wrong<Name>, whole: string) {
    setWrong(fields)
    setSaid(whole)
    setRefused({ form })
  }

  async function submit(form: HTMLFormElement) {
    const data = new FormData(form)
    const values = Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '')])) as Record<Name, string>
    const mistakes = check(values)
    if (Object.keys(mistakes).length > 0) return refuse(form, mistakes, '')
    setBusy(true)
    setWrong({})
    setSaid('')
    const answer = await send(values)
    setBusy(false)
    if (answer.kind === 'ok') return done(values, answer.value)
    const field = about[answer.code ?? '']
    const fields = field ? ({ [field]: wordsOf(answer, locale) } as Wrong<Name>) : fieldsOf(answer, names)
    refuse(form, fields, Object.keys(fields).length > 0 ? '' : wordsOf(answer, locale))
  }

  return {
    onSubmit(event) {
      event.preventDefault()
      if (!busy) void submit(event.currentTarget)
    },
    wrong,
    said,
    problem,
    busy,
  }
}

/** Why the server refused, in words. */
export function wordsOf({ message, retryAfter }: Refusal, locale: Locale): string {
  const m = accountMessages[locale]
  return message ?? (retryAfter === null ? m.unreachable : m.tooMany(retryAfter))
}

/** The server knows one password of an account, a form may know two. */
function fieldsOf<Name extends string>({ issues }: Refusal, names: readonly Name[]): Wrong<Name> {
  const wrong: Wrong<Name> = {}
  for (const { path, message } of issues) {
    const name =
      names.find((name) => name === path) ?? names.find((name) => path === 'password' && name === 'newPassword')
    if (name) wrong[name] ??= message
  }
  return wrong
}
