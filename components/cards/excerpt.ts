/** The longest excerpt, in UTF-16 code units. */
const longest = 160

/** The beginning of a card's Markdown in one line of plain text: marks are gone, formulas stay as they were typed. */
export function excerptOf(markdown: string): string {
  const text = markdown
    .slice(0, 4 * longest)
    .replace(/^ *(?:`{3,}|~{3,}).*$/gm, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(?: {0,3}(?:#{1,6}|>|[-+*]|\d{1,9}[.)])\s+)+/gm, '')
    .replace(/(\*{1,3}|~~|`+)(?=\S)([^*~`]+?)\1/g, '$2')
    .replace(/\$+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return shortened(text || markdown.slice(0, longest).trim())
}

/** Cut to a length that fits a list, never inside of a character. */
export function shortened(text: string): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
