const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * One spelling for each written number, so that `1,948`, `1{,}948` and `1948` compare equal, and so do `2.66e-5`,
 * `2.66 × 10⁻⁵` and `2.66\times 10^{-5}`. Digits count: `0.50` is not `0.5`.
 * @throws when the text is not one number
 */
export function canonicalNumber(text: string): string {
  const plain = text
    .replace(/\\times\s*10\^\{([^{}]*)\}|\s*×\s*10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, tex, superscript) =>
      typeof tex === 'string' ? `e${tex}` : `e${fromSuperscript(superscript)}`,
    )
    .replace(/−/g, '-')
    .replace(/(\d)(?:,|\{,\}|\\,|\u202f)(?=\d{3}(?!\d))/g, '$1')
    .trim()
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(plain)
  if (!match) throw new Error(`"${text}" is not a number`)
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const digits = (whole + fraction).replace(/^0+(?=\d)/, '')
  return `${sign}${digits}e${Number(exponent) - fraction.length}`
}

function fromSuperscript(text: string): string {
  return [...text].map((c) => (c === '⁻' ? '-' : String(superscripts.indexOf(c)))).join('')
}
