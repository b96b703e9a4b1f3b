/** Rendered content as a line of text: of a formula, its LaTeX between dollar signs. */
export function plainHtml(html: string): string {
  const document = new DOMParser().parseFromString(html, 'text/html')
  for (const formula of document.querySelectorAll('math')) {
    const tex = formula.querySelector('annotation')?.textContent ?? formula.textContent ?? ''
    formula.replaceWith(`$${tex}$`)
  }
  return document.body.textContent ?? ''
}
