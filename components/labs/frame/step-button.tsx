import type { ReactNode } from 'react'

type Props = {
  primary?: boolean
  /** There is nothing further to do. */
  off?: boolean
  onPress(): void
  children: ReactNode
}

/** A button that may have nothing to do: it stays where it is, since a disabled one would lose the focus. */
export function StepButton({ primary = false, off = false, onPress, children }: Props) {
  return (
    <button
      type="button"
      className={`btn lab-step ${primary ? 'btn-primary' : ''}`}
      aria-disabled={off}
      onClick={() => !off && onPress()}
    >
      {children}
    </button>
  )
}
