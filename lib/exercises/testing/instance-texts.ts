import type { Locale } from '../../i18n/locale'
import { gradePart } from '../grade'
import type { ExerciseInstance, PosedPart } from '../instance'
import { textsOf } from '../text'

/** Every text of an instance with its place, in Chinese and in English. */
export function instanceTexts(instance: ExerciseInstance): [place: string, zh: string, en: string][] {
  const { prompt, parts, hints, solution, why } = instance
  const blocks = (place: string, list: typeof prompt) =>
    list.flatMap((block) => {
      const [zh, en] = [textsOf(block, 'zh'), textsOf(block, 'en')]
      // Code is the same in both languages, and none of theirs.
      return block.kind === 'code' ? [] : zh.map((text, n): [string, string, string] => [place, text, en[n] ?? ''])
    })
  const named = [
    ...parts.flatMap(({ id, label, answer, slips, conventions }) => [
      { place: `the label of ${id}`, text: label },
      ...(answer.form === 'choice' ? answer.options.map((o) => ({ place: `option ${o.id}`, text: o.text })) : []),
      ...slips.map((slip) => ({ place: slip.id, text: slip.text })),
      ...conventions.flatMap((other) => [
        { place: `the name of ${other.id}`, text: other.name },
        { place: other.id, text: other.text },
      ]),
    ]),
    ...hints.map((text, n) => ({ place: `hint ${n + 1}`, text })),
    { place: 'why', text: why },
  ]
  return [
    ...blocks('prompt', prompt),
    ...blocks('solution', solution),
    ...named.map(({ place, text }): [string, string, string] => [place, text.zh, text.en]),
  ]
}

const HAN = /[\u3400-\u9fff]/
/** A formula or a piece of code within a text. */
export const MARKED = /\$[^$]*\$|`[^`]*`/g

/** What is wrong with a text in both languages; undefined when nothing is. */
export function textFault(zh: string, en: string): string | undefined {
  for (const text of [zh, en]) {
    if (text.trim() === '') return 'an empty text'
    if (/NaN|Infinity|undefined|\[object|\$\{/.test(text)) return `"${text}"`
    if (/[$`]/.test(text.replace(MARKED, ''))) return `a $ or a backtick that is not closed: "${text}"`
    for (const formula of text.match(/\$[^$]*\$/g) ?? []) {
      if (formula.replace(/[_^]\{[^{}]*\}/g, '').match(/[{}]/)) return `braces: ${formula}`
    }
  }
  const numbers = (text: string) => (text.match(/\d+(?:[.,]\d+)*/g) ?? []).sort().join(' ')
  if (numbers(zh) !== numbers(en)) return `different numbers: "${zh}" and "${en}"`
  if (HAN.test(en) || /[，。：；（）“”]/.test(en.replace(/[“”]/g, ''))) return `Chinese in the English: "${en}"`
  if (zh === en && /[a-z]{3,} [a-z]{2,}/.test(en.replace(MARKED, ''))) return `not translated: "${en}"`
  const plain = zh.replace(MARKED, 'x')
  if (/[\u3400-\u9fff][,;:?!()]|[,;:?!()][\u3400-\u9fff]/.test(plain)) return `half-width punctuation: "${zh}"`
  if (/[\u3400-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u3400-\u9fff]/.test(plain)) return `no space beside Chinese: "${zh}"`
}

/** Whether a line ends, after `=`, `≈` or a colon, with the key of a part. */
export function endsWithKey(part: PosedPart, locale: Locale, line: string): boolean {
  const { answer } = part
  const shown = line.replaceAll('$', '').replace(/[\s。.]+$/, '')
  if (answer.form === 'choice') {
    const option = answer.options.find(({ id }) => id === answer.key)
    return option !== undefined && shown.endsWith(option.text[locale].replaceAll('$', '').replace(/[\s。.]+$/, ''))
  }
  const tail = shown.split(/[=≈：]|: /).at(-1) ?? ''
  return gradePart(part, tail).outcome === 'correct'
}
