import { type OffsetText, replaceIn } from './offset-text'

const names: Readonly<Record<string, string>> = {
  odot: '*',
  cdot: '*',
  times: '*',
  circ: '*',
  otimes: '*',
  ast: '*',
  partial: 'd',
  nabla: 'grad ',
  prod: 'prod ',
  sum: 'sum ',
  leq: '<=',
  le: '<=',
  geq: '>=',
  ge: '>=',
  lt: '<',
  gt: '>',
  neq: '!=',
  ne: '!=',
  to: '->',
  rightarrow: '->',
  longrightarrow: '->',
  implies: '->',
  leftarrow: '<-',
  approx: '≈',
  sim: '≈',
  ll: '<<',
  gg: '>>',
  lvert: '|',
  rvert: '|',
  vert: '|',
  lverts: '|',
  mid: '|',
  top: 't',
  prime: "'",
  infty: 'infinity',
  ldots: '...',
  dots: '...',
  cdots: '...',
  in: ' in ',
  quad: ' ',
  qquad: ' ',
  max: 'max',
  min: 'min',
  log: 'log',
  exp: 'exp',
  varepsilon: 'epsilon',
  varsigma: 'sigma',
  pi: 'prod ',
}

/** Names that are written out as they are. */
const kept = new Set(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi rho sigma tau phi chi psi omega ln tanh sinh cosh sech diag softmax sqrt det rank ln'.split(
    ' ',
  ),
)

/** Signs written before what they stand above, and the sign after it that means the same in plain text. */
const accents: Readonly<Record<string, string>> = { tilde: '~', widetilde: '~', hat: '^', widehat: '^' }
const arrows: Readonly<Record<string, string>> = {
  overrightarrow: '->',
  vec: '->',
  overleftarrow: '<-',
  backvec: '<-',
}

/** LaTeX in a text as the plain text that says the same: `\frac{a}{b}` -> `a/b`, `f_t \odot \tilde C_t` -> `f_t * C~_t`. */
export function plainLatex(source: OffsetText): OffsetText {
  if (!/[\\${}]/.test(source.text)) return source
  let text = replaceIn(source, /\\(?:\(|\)|\[|\]|,|;|!|:|\\| )/g, () => ' ')
  text = replaceIn(text, /\\\|/g, () => '|')
  text = replaceIn(
    text,
    /\\(?:math[a-z]+|boldsymbol|bm|text[a-z]*|operatorname\*?) ?\{([^{}]*)\}/g,
    ({ 1: inner = '' }) => (inner.length > 2 ? ` ${inner}` : inner),
  )
  for (let depth = 0; depth < 2; depth += 1)
    text = replaceIn(text, /([_^]) ?\{([^{}]*)\}/g, (match) => `${match[1]}${match[2]}`)
  text = replaceIn(text, /\\frac ?\{([^{}]{0,60})\} ?\{([^{}]{0,60})\}/g, (match) => `${match[1]}/${match[2]}`)
  text = replaceIn(text, /\\d?frac/g, () => '')
  text = replaceIn(
    text,
    /\\([a-z]+) ?\{ ?([a-z](?:_?[a-z0-9]{0,2})) ?\}/g,
    (match) => accented(match[1], match[2]) ?? match[0],
  )
  text = replaceIn(text, /\\([a-z]+) ([a-z])(?![a-z])/g, (match) => accented(match[1], match[2]) ?? match[0])
  text = replaceIn(text, /\\([a-z]+)/g, (match) => plainName(match[1] ?? ''))
  return replaceIn(text, /[${}\\]/g, () => '')
}

function accented(name = '', letter = ''): string | undefined {
  const after = accents[name]
  // A name before it must not swallow the letter.
  if (after) return ` ${letter.charAt(0)}${after}${letter.slice(1)}`
  const before = arrows[name]
  return before && ` ${before}${letter}`
}

/** A command that says nothing, as one of fonts or brackets, is a gap. */
function plainName(name: string): string {
  if (/^(?:left|right|[bB]igg?[lrm]?|displaystyle|limits|nolimits)$/.test(name)) return ''
  return names[name] ?? (kept.has(name) ? name : ' ')
}
