import { type FormEvent, type ReactNode, type RefObject, useRef } from 'react'

/** Run's and Stop's buttons; `handBack` is for the moment before Stop goes, which would take the focus with it. */
export type RunButtons = {
  readonly run: RefObject<HTMLButtonElement | null>
  readonly stop: RefObject<HTMLButtonElement | null>
  handBack(): void
}

export function useRunButtons(): RunButtons {
  const run = useRef<HTMLButtonElement>(null)
  const stop = useRef<HTMLButtonElement>(null)
  return {
    run,
    stop,
    handBack() {
      if (document.activeElement === stop.current) run.current?.focus()
    },
  }
}

type Props = {
  words: { readonly run: string; readonly stop: string; readonly reset: string }
  buttons: RunButtons
  running: boolean
  /** What is wrong, in words, under the id by which the field describes itself. */
  problem: { readonly id: string; readonly text: string | null }
  fields: ReactNode
  /** A button that is there only now and then. */
  more?: ReactNode
  /** How the run stands. */
  status: ReactNode
  onRun(): void
  onStop(): void
  onReset(): void
}

/** Inputs with what is wrong with them, Run, Stop while it runs, and Reset. */
export function RunForm({ words, buttons, running, problem, fields, more, status, onRun, onStop, onReset }: Props) {
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!running) onRun()
  }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      {fields}
      {problem.text && (
        <p id={problem.id} role="alert" className="message message-bad">
          {problem.text}
        </p>
      )}
      <div className="row">
        {/* Not `disabled` during a run: a disabled button loses the focus. */}
        <button
          ref={buttons.run}
          type="submit"
          className="btn btn-primary aria-disabled:cursor-not-allowed aria-disabled:opacity-55"
          aria-disabled={running}
        >
          {words.run}
        </button>
        {running && (
          <button ref={buttons.stop} type="button" className="btn" onClick={onStop}>
            {words.stop}
          </button>
        )}
        {more}
        <button type="button" className="btn btn-quiet" onClick={onReset}>
          {words.reset}
        </button>
        {status}
      </div>
    </form>
  )
}
