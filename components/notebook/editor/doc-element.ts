import type { Word } from './engine-words'

/** A name's signature and documentation, as text. */
export function docElement({ signature, doc }: Word): HTMLElement {
  const element = document.createElement('div')
  element.className = 'cm-doc'
  const parts = [
    ['cm-doc-signature', signature],
    ['cm-doc-text', doc],
  ] as const
  for (const [className, text] of parts) {
    const part = document.createElement('p')
    part.className = className
    part.textContent = text
    element.append(part)
  }
  return element
}
