import { expectInteger, refuse } from '../tensor/expect-number'

/** The different characters of a text; a character's index here is its token. */
export interface Vocabulary {
  /** One Unicode code point each, in ascending order. */
  readonly characters: readonly string[]
}

/**
 * The characters of a text: code points, so that 𝄞 or an emoji is one character and not two halves.
 *
 * Errors: RangeError when the text is empty.
 */
export function vocabularyOf(text: string): Vocabulary {
  expectInteger('the length of the text', text.length, 1)
  const codePoint = (character: string) => character.codePointAt(0) as number
  return { characters: [...new Set(text)].sort((a, b) => codePoint(a) - codePoint(b)) }
}

/**
 * The tokens of a text, one for each code point.
 *
 * Errors: RangeError naming the first character that the vocabulary does not have.
 */
export function encodeText({ characters }: Vocabulary, text: string): Int32Array {
  const tokens = new Map(characters.map((character, token) => [character, token]))
  return Int32Array.from([...text], (character, position) => {
    return tokens.get(character) ?? refuse(`character ${position} of the text`, 'one of the vocabulary', character)
  })
}

/**
 * The text of these tokens. `decodeText(v, encodeText(v, text))` is the text.
 *
 * Errors: RangeError naming the first token that is not an integer below the vocabulary's size.
 */
export function decodeText({ characters }: Vocabulary, tokens: ArrayLike<number>): string {
  return Array.from(tokens, (token) => {
    expectInteger('a token', token, 0, characters.length - 1)
    return characters[token]
  }).join('')
}
