import type { Span } from './marker/offset-text'

/** How an answer was put, apart from whether it was right: each 0 or 1. */
export type Delivery = {
  /** Between 40 and 350 words; a Chinese character counts as six tenths of a word. */
  readonly length: number
  /** Two sentences or more, with a word that orders or relates them, or a list. */
  readonly structure: number
  /** The first third of it already makes a point. */
  readonly directness: number
  /** Within the time for it; null without a timer. */
  readonly time: number | null
}

const relating =
  /(?<![a-z])(?:first|second|third|then|because|so|therefore|since|but|however|while|whereas|for example|in short|finally|also|which means|as a result|that is)(?![a-z])|首先|其次|然后|最后|第[一二三四]|因为|所以|因此|但是?|不过|而|例如|比如|总之|也就是|于是|一是|二是|\n\s*(?:[-*•]|\d+[.、)])/i

/** `evidence`: where the answer makes points. `seconds`: what it took, and what there was. */
export function deliveryOf(
  answer: string,
  evidence: readonly Span[],
  seconds: { readonly used: number; readonly allowed: number | null },
): Delivery {
  const latin = answer.match(/[A-Za-z0-9']+/g)?.length ?? 0
  const han = answer.match(/[\u4e00-\u9fff]/g)?.length ?? 0
  const words = latin + han * 0.6
  const sentences = answer.split(/[.!?。！？；;\n]+/).filter((part) => part.trim().length > 3).length
  const first = Math.min(...evidence.map(({ start }) => start), Number.POSITIVE_INFINITY)
  return {
    length: words >= 40 && words <= 350 ? 1 : 0,
    structure: sentences >= 2 && relating.test(answer) ? 1 : 0,
    directness: first < answer.length / 3 ? 1 : 0,
    time: seconds.allowed === null ? null : seconds.used <= seconds.allowed ? 1 : 0,
  }
}

/** The share of what went well, 0 to 100. */
export function deliveryScore({ length, structure, directness, time }: Delivery): number {
  const parts = [length, structure, directness, ...(time === null ? [] : [time])]
  return Math.round((100 * parts.reduce((sum, part) => sum + part, 0)) / parts.length)
}
