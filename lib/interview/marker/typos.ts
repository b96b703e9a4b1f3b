import { type OffsetText, replaceIn } from './offset-text'

/** Technical words of six letters and more that answers misspell; shorter ones are too like other words. */
const terms =
  'vanish vanishes vanishing explode explodes exploding explosion gradient gradients jacobian jacobians derivative derivatives product products multiply multiplied multiplying forget candidate sigmoid elementwise hidden memory output parameter parameters recurrent recurrence sequence sequences sequential sequentially parallel parallelism transformer transformers attention training inference prediction predictions teacher forcing exposure schedule scheduled sampling bidirectional concatenate concatenated concatenation backward forward direction directions position positions positional encoding encoder decoder generate generation autoregressive streaming quadratic complexity initialise initialize initialisation initialization orthogonal saturate saturated saturation singular spectral radius exponential exponentially clipping independent separate distribution mismatch compound accumulate accumulates convergence converge converges stable ground likelihood distillation student universal performance always memory constant equivariant permutation'.split(
    ' ',
  )

const known = new Set(terms)
const byLength = new Map<number, string[]>()
for (const term of terms) byLength.set(term.length, [...(byLength.get(term.length) ?? []), term])

/** Ordinary words one letter away from a term. */
const ordinary = new Set(
  'staple staples stapled contact content contents hides hidden tracing trained trains product produce products produces students outputs inputs sequent generates generated multiplies multiplier transform transforms transformed forged forcing forging positive position schedules complete stables parameter explored explores recurring derivation reference currents decoded encoded decoders encoders decodes encodes streams streamed grounds grounded teaches teachers samples sampled directed directly direct sigmoids gradually graded vanished exploded saturates products dependent dependence constants attentions memories memorise memorize forgets radio concept concepts converged converts initialised initialized clipped accumulated compounds compounding distributions performances mismatched mismatches parallels quadratics forwards backwards predicting predicted production productions generator generators generative multiple multiples converse converses conversely'.split(
    ' ',
  ),
)

/** Homophones and look-alikes in two-character terms, as Chinese input methods offer them. */
const han: readonly (readonly [RegExp, string])[] = [
  [/训(?:连|炼|链)/g, '训练'],
  [/(?:梯渡|锑度|梯肚)/g, '梯度'],
  [/遗(?:望|亡|志)(?=门)/g, '遗忘'],
  [/隐(?:臧|葬|蔵)/g, '隐藏'],
  [/权(?:从|种)/g, '权重'],
  [/激(?:话|或)/g, '激活'],
  [/侯选/g, '候选'],
  [/输人(?=门)/g, '输入'],
  [/并形/g, '并行'],
  [/(?:序烈|续列)/g, '序列'],
  [/门空/g, '门控'],
  [/细包/g, '细胞'],
  [/(?:矩振|距阵|矩镇)/g, '矩阵'],
  [/连承/g, '连乘'],
  [/拼(?:结|节)/g, '拼接'],
  [/(?:爆炸炸|暴炸|爆诈)/g, '爆炸'],
  [/消(?:逝|师)/g, '消失'],
  [/饱合/g, '饱和'],
  [/双像/g, '双向'],
  [/反像/g, '反向'],
  [/(?:曝露|暴露|曝光)(?:偏(?:差|置|移|见|误))/g, '曝光偏差'],
  [/教(?:室|实)强制/g, '教师强制'],
]

/** Frequent misspellings of this subject's terms mended; every other word is left as it is. */
export function mendTypos(source: OffsetText): OffsetText {
  let text = source
  for (const [wrong, right] of han) text = replaceIn(text, wrong, () => right)
  return replaceIn(text, /(?<![a-z])[a-z]{6,16}(?![a-z])/g, ([word]) => mended(word))
}

function mended(word: string): string {
  if (known.has(word) || ordinary.has(word)) return word
  const reach = word.length >= 11 ? 2 : 1
  for (let distance = 1; distance <= reach; distance += 1) {
    for (let length = word.length - distance; length <= word.length + distance; length += 1) {
      const found = byLength.get(length)?.find((term) => term[0] === word[0] && isNear(term, word, distance))
      if (found) return endingOf(word, found)
    }
  }
  return word
}

/** A word that is a term with an ending of its own ("jacobian's") stays what it is. */
function endingOf(word: string, term: string): string {
  return word.startsWith(term) ? word : term
}

/** Whether two words differ by at most `limit` insertions, deletions, replacements and swaps of neighbours. */
function isNear(a: string, b: string, limit: number): boolean {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
    }
    if (Math.min(...next) > limit) return false
    before = row
    row = next
  }
  return (row[b.length] ?? limit + 1) <= limit
}
