import { expect, it } from 'vitest'
import { dayMillis } from '@/lib/srs/clock'
import { toldText } from './told-text'

const graded = { said: 'graded', grade: 1, interval: 2 * dayMillis } as const

it('says the grade and when the card is back, as its button did', () => {
  expect(toldText({ ...graded, grade: 3, lapses: null }, 'en')).toBe('Graded “Good”: back in 2 d.')
  expect(toldText({ ...graded, grade: 3, lapses: null }, 'zh')).toBe('已评“记得”，2 天后再见。')
})

it('advises what else to do with a card that keeps being forgotten', () => {
  expect(toldText({ ...graded, lapses: 8 }, 'en')).toMatch(
    /back in 2 d\. You have forgotten this card 8 times\..*lesson/,
  )
  expect(toldText({ ...graded, lapses: 12 }, 'zh')).toMatch(/2 天后再见。 ?这张卡已经忘了 12 次。.*课程/)
})
