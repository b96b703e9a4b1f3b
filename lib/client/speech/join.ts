/** Chinese characters and punctuation, and full-width forms: next to these no space is written. */
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

/** An answer with what was said behind what it holds already. */
export function joined(answer: string, said: string): string {
  const text = said.trim()
  if (text === '') return answer
  const close =
    answer === '' || /\s$/.test(answer) || wide.test([...answer].at(-1) ?? '') || wide.test([...text][0] ?? '')
  return close || /^[,.;:!?)]/.test(text) ? answer + text : `${answer} ${text}`
}
