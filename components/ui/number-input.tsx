import { useId } from 'react'

type Props = {
  label: string
  text: string
  /** Of the two keyboards that phones have for numbers. */
  mode: 'numeric' | 'decimal'
  /** The id of what says why it cannot be read; null when nothing is wrong. */
  problem: string | null
  onChange(text: string): void
}

/** A number as it is typed, under its label. */
export function NumberInput({ label, text, mode, problem, onChange }: Props) {
  const id = useId()
  return (
    <div className="field justify-end">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input h-12 tabular-nums"
        inputMode={mode}
        autoComplete="off"
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={problem ?? undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
