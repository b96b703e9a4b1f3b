import { tokensOfText } from '../../search/tokens'
import type { Section } from './sections'

/**
 * The id of the section that shares most words with a text, rare words counting more (by the logarithm of the share of
 * sections without them); '' where none shares any.
 */
export function nearestSection(text: string, sections: readonly Section[]): string {
  const wanted = [...new Set(tokensOfText(text))]
  const words = sections.map(({ heading, text: own }) => new Set(tokensOfText(`${heading} ${own}`)))
  const weight = new Map(
    wanted.map((word) => [word, Math.log((1 + words.length) / (1 + words.filter((own) => own.has(word)).length))]),
  )
  let best = { id: '', score: 0 }
  sections.forEach(({ id }, index) => {
    const score = wanted.reduce((sum, word) => sum + (words[index]?.has(word) ? (weight.get(word) ?? 0) : 0), 0)
    if (id !== '' && score > best.score) best = { id, score }
  })
  return best.id
}
