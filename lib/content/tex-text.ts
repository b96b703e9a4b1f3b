import { symbols } from './symbols'

/** Commands that stand for a character. */
const characters: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  omega: 'ω',
  Delta: 'Δ',
  Omega: 'Ω',
  partial: '∂',
  nabla: '∇',
  ell: 'ℓ',
  infty: '∞',
  sum: '∑',
  prod: '∏',
  odot: '⊙',
  otimes: '⊗',
  oplus: '⊕',
  times: '×',
  cdot: '·',
  cdots: '…',
  dots: '…',
  ldots: '…',
  pm: '±',
  lt: '<',
  gt: '>',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  sim: '∼',
  equiv: '≡',
  propto: '∝',
  in: '∈',
  to: '→',
  leftarrow: '←',
  rightarrow: '→',
  leftrightarrow: '↔',
  Rightarrow: '⇒',
  top: 'ᵀ',
  mid: '|',
  lvert: '|',
  rvert: '|',
  lVert: '‖',
  rVert: '‖',
  lfloor: '⌊',
  rfloor: '⌋',
  lceil: '⌈',
  rceil: '⌉',
  forall: '∀',
  circ: '∘',
  star: '*',
  ast: '*',
  prime: '′',
  sqrt: '√',
  quad: ' ',
  qquad: ' ',
} // prettier-ignore

/** Commands that say how something looks, not what it is: their argument stays. */
const silent = new Set(
  'left right big bigl bigr Big Bigl Bigr bigg limits displaystyle textstyle operatorname mathbb mathbf mathrm mathcal mathit text textrm boldsymbol bar vec tilde hat overline underline overrightarrow overleftarrow widetilde widehat underbrace overbrace begin end tag notag'.split(
    ' ',
  ),
)

const open: Readonly<Record<string, string>> = { p: '(', b: '[', v: '|', V: '‖' }
const close: Readonly<Record<string, string>> = { p: ')', b: ']', v: '|', V: '‖' }

const coloured = new Set(Object.values(symbols).map((macro) => macro.slice(1)))

/**
 * A formula as a line of plain text, as people type it: `f_t = σ(W_f [h_t-1; x_t] + b_f)`. For search and excerpts, not
 * for reading aloud; what it cannot say it leaves out.
 */
export function texText(tex: string): string {
  return tex
    .replace(/\\begin\{([pbvV]?)matrix\}/g, (_, kind: string) => open[kind] ?? '')
    .replace(/\\end\{([pbvV]?)matrix\}/g, (_, kind: string) => close[kind] ?? '')
    .replace(/\\(?:begin|end)\{[a-z*]+\}(?:\{[^}]*\})?/g, ' ')
    .replace(/\\(?:left|right)\./g, ' ')
    .replace(/\\[dt]?frac\s*(\w)\s*(\w)/g, '$1/$2')
    .replace(/\\val\{[^{}]*\}\{([^{}]*)\}/g, '$1')
    .replace(
      /\\[dt]?frac\s*(\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})\s*(\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})/g,
      '$1/$2',
    )
    .replace(/\\\\(?:\[[^\]]*\])?/g, ' ; ')
    .replace(/\\[,:;! >]/g, ' ')
    .replace(/\\\|/g, '‖')
    .replace(/\\([A-Za-z]+)\s*/g, (_, name: string) => word(name))
    .replace(/\\(.)/g, '$1')
    .replace(/&/g, ' ')
    .replace(/[\^_]\{([^{}]*)\}/g, (match, inner: string) => `${match[0]}${inner.replaceAll(/\s+/g, '')}`)
    .replace(/[\^_]\{([^{}]*)\}/g, '$1')
    .replace(/[{}~]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function word(name: string): string {
  if (coloured.has(name) || silent.has(name)) return ''
  return characters[name] ?? ` ${name} `
}
