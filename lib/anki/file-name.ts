import { PackageFault } from './fault'

/** Throws unless a name is that of a file in the folder itself, on every system. `what....png` is one. */
export function assertPlainName(name: string): void {
  const elsewhere = ['', '.', '..'].includes(name) || /[/\\\0]/.test(name) || /^[a-z]:/i.test(name)
  if (elsewhere) throw new PackageFault('bad-path', { name })
}
