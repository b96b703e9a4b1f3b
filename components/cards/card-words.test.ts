import { expect, it } from 'vitest'
import { pictureOf } from './card-words'

const own = (front: string) => ({ own: { id: 'own.1', front, back: '', tags: [], deck: '' } })
const at = (ending: string) => `media:${'0123456789abcdef'.repeat(2)}.${ending}`

it('the picture of a card is the first on its front', () => {
  expect(pictureOf(own(`![s](${at('mp3')}) ![a](${at('png')}) ![b](${at('gif')})`))).toBe(at('png'))
  expect(pictureOf(own(`![s](${at('mp3')}) https://example.org/a.png`))).toBeNull()
})
