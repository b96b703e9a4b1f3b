const superscripts: Readonly<Record<string, string>> = Object.fromEntries(
  ['-⁻', ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((superscript, digit) => `${digit}${superscript}`)].map(([from, to]) => [from, to]),
)

/** A number of the text as readers see it: `2.66e-5` is shown as 2.66 × 10⁻⁵, with a real minus sign. */
export function shownNumber(text: string): string {
  return text
    .trim()
    .replace(
      /e([+-]?\d+)$/,
      (_, exponent: string) => ` × 10${[...exponent].map((c) => superscripts[c] ?? '').join('')}`,
    )
    .replace(/^-/, '−')
}
