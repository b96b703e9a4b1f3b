import fc from 'fast-check'

const pieces = [
  ...'0123456789.,;eE+-−×*/÷^()[]%x １２，（）。、²⁻½σπ'.split(''),
  '**',
  'exp(',
  'ln(',
  'tanh(',
  'torch.Size(',
  '1e308',
  '三',
  '😀',
]

const piece = fc.constantFrom(...pieces)
const rubbish = fc.array(piece, { maxLength: 10 }).map((list) => list.join(''))
const garbled = fc.record({ cut: fc.nat(30), drop: fc.nat(2), insert: piece })

/** Writes something, given the right ways to write an answer. */
type Write = (right: readonly string[]) => string

/** Something typed for an answer: rubbish, or one of the right ways to write it garbled. */
export const typed: fc.Arbitrary<Write> = fc.oneof(
  rubbish.map(
    (text): Write =>
      () =>
        text,
  ),
  fc.record({ which: fc.nat(20), garble: garbled }).map(
    ({ which, garble: { cut, drop, insert } }): Write =>
      (right) => {
        const text = right[which % right.length] ?? ''
        const at = cut % (text.length + 1)
        return text.slice(0, at) + insert + text.slice(at + drop)
      },
  ),
)

/**
 * What a text is worth, by JavaScript's own arithmetic; undefined for what JavaScript does not read. One number, or the
 * entries of a list.
 */
export function worth(text: string, list: boolean): number[] | undefined {
  if (/[⁰-⁹¹²³⁻½%σπa-df-wyz]/i.test(text.replace(/torch\.Size|np\.array/i, ''))) return undefined
  const ascii = text
    .normalize('NFKC')
    .replace(/torch\.Size|np\.array/i, '')
    .replace(/[×·x]/gi, '*')
    .replaceAll('÷', '/')
    .replaceAll('−', '-')
    .replaceAll('^', '**')
    .replaceAll('。', '.')
    .replaceAll('、', ',')
    .trim()
  if (!list) return values([ascii.replace(/(\d)[,\u202f ](?=\d{3}(?!\d))/g, '$1')])
  const inner = ascii.replace(/^[([\s]+|[)\]\s]+$/g, '').replace(/[,;]$/, '')
  if (inner === '') return []
  if (/[,;]/.test(inner)) return values(inner.split(/[,;]/))
  return values(inner.split(/\s*\*\s*|\s+/))
}

function values(texts: readonly string[]): number[] | undefined {
  try {
    const found = texts.map((text) => {
      if (!/^[\d.eE+\-*/() ]+$/.test(text)) throw new SyntaxError(text)
      return new Function(`return ${text.replace(/(?<![\d.])0+(?=\d)/g, '')}`)() as number
    })
    return found.every((value) => typeof value === 'number') ? found : undefined
  } catch {
    return undefined
  }
}
