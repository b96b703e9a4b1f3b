import type { ReactNode } from 'react'

/** The name of a symbol in the symbol's colour; the word itself says which it is. */
export function Sym({ of, children }: { of: string; children: ReactNode }) {
  return <span className={`sym-${of}`}>{children}</span>
}
