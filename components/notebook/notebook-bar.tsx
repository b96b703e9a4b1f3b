import { type ReactNode, useId } from 'react'
import { sandboxLimits } from '@/lib/client/sandbox/session'
import type { Locale } from '@/lib/i18n/locale'
import { playgroundMessages } from '@/lib/i18n/messages/playground'
import type { NotebookControl } from './use-notebook'

/** The time limits that can be chosen, in seconds. */
const timeLimits = [10, 30, 120] as const

type Props = { locale: Locale; control: NotebookControl; onReset(): void; children?: ReactNode }

/** What can be done with all cells of a notebook. */
export function NotebookBar({ locale, control, onReset, children }: Props) {
  const m = playgroundMessages[locale]
  const id = useId()
  const { isRunning, timeLimit, setTimeLimit, runAll, stop, forget } = control
  return (
    <div className="needs-script notebook-bar">
      <button type="button" className="btn btn-primary" aria-disabled={isRunning} onClick={runAll}>
        {m.runAll}
      </button>
      <button type="button" className="btn" aria-disabled={!isRunning} onClick={stop}>
        {m.stop}
      </button>
      <button type="button" className="btn btn-quiet" aria-disabled={isRunning} onClick={() => !isRunning && forget()}>
        {m.restart}
      </button>
      <button type="button" className="btn btn-quiet" onClick={onReset}>
        {m.reset}
      </button>
      {children}
      <div className="notebook-limit">
        <label htmlFor={id} className="small">
          {m.timeLimit}
        </label>
        <select
          id={id}
          className="input"
          value={timeLimit}
          onChange={(event) => setTimeLimit(Number(event.target.value))}
        >
          {timeLimits.map((seconds) => (
            <option key={seconds} value={seconds}>
              {m.seconds(seconds)}
            </option>
          ))}
        </select>
        <span className="small muted">{m.limits(sandboxLimits.memoryBytes / 2 ** 20)}</span>
      </div>
    </div>
  )
}
