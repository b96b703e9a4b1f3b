'use client'

import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { frameMessages } from '@/lib/i18n/messages/labs/frame'
import { CopyLink } from './copy-link'
import { FieldInput } from './field-input'
import type { Field, Fields } from './fields'
import { problemText } from './problem-text'
import { applies } from './read-fields'
import type { LabFields } from './use-fields'

/** What a lab calls its inputs, and the options of its choices. */
export type FieldWords<F extends Fields> = {
  readonly fields: { readonly [K in keyof F]: string }
  readonly choices?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

type Props<F extends Fields> = {
  locale: Locale
  /** The lab's name, as in `<Lab of>`. */
  name: string
  /** What it is called in the address and for its headings, where a page may hold the lab more than once; its name. */
  instance?: string
  title: string
  /** One sentence: what to try. */
  lead?: string
  fields: F
  inputs: LabFields<F>
  words: FieldWords<F>
  /** The inputs that stand in the frame's own grid; all by default. The others are placed by the lab. */
  shown?: readonly (keyof F & string)[]
  /** More inputs below the grid, such as `NumberGrid`s. */
  more?: ReactNode
  /** What the lab is doing, for `data-state`; of itself it says whether its inputs were touched or cannot be read. */
  state?: string
  /** Above the inputs: presets. */
  presets?: ReactNode
  /** Buttons between the inputs and Reset: steps, Run. */
  actions?: ReactNode
  onReset?: () => void
  children: ReactNode
}

/** The id of the sentence that says what is wrong with an input of a lab. */
export function problemIdOf(name: string): string {
  return `${name}-problem`
}

/** What every live cell has: a title, inputs with their problem in words, Reset and a link to what it shows. */
export function LabFrame<F extends Fields>(props: Props<F>) {
  const { locale, name, instance = name, title, lead, fields, inputs, words, state } = props
  const { presets, shown = Object.keys(fields), more, actions, onReset, children } = props
  const m = frameMessages[locale]
  const { problem } = inputs
  const problemId = problemIdOf(instance)
  const own = problem ? 'invalid' : inputs.untouched ? 'built' : 'changed'
  return (
    <section
      className="panel stack not-prose lab"
      aria-labelledby={`${instance}-title`}
      data-testid={`lab-${name}`}
      data-state={state ?? own}
    >
      <div>
        <p id={`${instance}-title`} className="font-semibold">
          {title}
        </p>
        {lead && <p className="small muted">{lead}</p>}
      </div>
      {presets}
      <div className="lab-fields">
        {shown
          .filter((field) => applies(fields[field] as Field, inputs.texts))
          .map((field) => (
            <FieldInput
              key={field}
              id={`${instance}-${field}`}
              field={fields[field] as Field}
              label={words.fields[field] ?? field}
              options={words.choices?.[field]}
              text={inputs.texts[field] ?? ''}
              describedBy={problem?.field === field ? problemId : undefined}
              onChange={(text) => inputs.set(field, text)}
            />
          ))}
      </div>
      {more}
      {problem && (
        <p id={problemId} role="alert" className="message message-bad">
          {problemText(locale, fields[problem.field], words.fields[problem.field] ?? problem.field, problem.given)}
        </p>
      )}
      <div className="row">
        {actions}
        <button
          type="button"
          className="btn btn-quiet"
          onClick={() => {
            inputs.reset()
            onReset?.()
          }}
        >
          {m.reset}
        </button>
        <CopyLink locale={locale} target={instance} />
      </div>
      {children}
    </section>
  )
}
