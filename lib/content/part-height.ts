import type { Html, PartHeight } from './types'

/** What takes space, with the pixels of one of it, fitted to all lessons in both languages at 390 and 1280 px. */
const weights = {
  /** A Latin character; a Chinese one is as wide as two. */
  characters: { narrow: 0.7, wide: 0.3 },
  /** A paragraph, list item, heading, table row: its last line and the space above it. */
  blocks: { narrow: 31, wide: 31 },
  codeLines: { narrow: 23.4, wide: 20.9 },
  displays: { narrow: 71, wide: 117 },
}

/**
 * About how tall a part will be, so that the page has about its final height, and links into it their place, before a
 * part that is far from the window is laid out. Half of the lessons' parts are within 8 % of it, nine of ten within 20 %.
 */
export function partHeight(html: Html): PartHeight {
  const withoutTwins = html.replace(/<math[\s\S]*?<\/math>|<svg[\s\S]*?<\/svg>/g, '')
  const code = withoutTwins.match(/<pre[\s\S]*?<\/pre>/g) ?? []
  const rest = withoutTwins.replace(/<pre[\s\S]*?<\/pre>/g, '')
  const text = rest.replace(/<[^>]+>/g, '')
  const counts: Record<keyof typeof weights, number> = {
    characters: text.length + count(text, /[\u2e80-\uffef]/g),
    blocks: count(rest, /<(?:p|li|tr|h[2-4]|dt|dd|summary|figcaption)[ >]/g),
    codeLines: code.reduce((lines, block) => lines + block.split('\n').length, 0),
    displays: count(rest, /class="tex-display/g),
  }
  const total = (width: keyof PartHeight) =>
    Math.round(
      Object.entries(weights).reduce(
        (sum, [what, each]) => sum + counts[what as keyof typeof weights] * each[width],
        0,
      ),
    )
  return { narrow: total('narrow'), wide: total('wide') }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
