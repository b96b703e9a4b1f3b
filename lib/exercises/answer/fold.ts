/** Other ways to write a character; full-width forms of ASCII are folded by rule. */
const synonyms: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∙': '*',
  '∗': '*',
  '÷': '/',
  '∕': '/',
  '⁄': '/',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '。': '.',
  '、': ',',
  '【': '[',
  '】': ']',
  '〔': '(',
  '〕': ')',
}

const unusual = new RegExp(`[${Object.keys(synonyms).join('')}]`, 'g')

/** Full-width characters and other signs in plain ASCII, one for one, so that positions stay. */
export function fold(text: string): string {
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(unusual, (char) => synonyms[char] ?? char)
}
