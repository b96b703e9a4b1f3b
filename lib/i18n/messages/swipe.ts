import type { Localized } from '../locale'

type Swipe = {
  /** The choice, with all that it does. */
  choice: string
  /** While the card is far enough to one side. */
  release: string
  /** While it is not. */
  further: string
}

export const swipeMessages: Localized<Swipe> = {
  zh: {
    choice: '滑动评分：翻面后，左滑是“忘了”，右滑是“记得”；上下滑照常滚动，“吃力”和“轻松”用按钮。',
    release: '松手即评分，划回去则取消',
    further: '再划远一点',
  },
  en: {
    choice:
      'Swipe to grade: on a turned card, left is “Again” and right is “Good”. Up and down scroll as ever; “Hard” and “Easy” have their buttons.',
    release: 'Let go to grade, move back to cancel',
    further: 'A little further',
  },
}
