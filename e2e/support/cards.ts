import { expect, type Page } from '@playwright/test'
import { type Locale, serverEvents } from './journey'

/** What a journey looks for on the page of all cards. */
export const words = {
  zh: {
    write: '写一张卡片',
    front: '问题',
    back: '答案',
    tags: '标签',
    deck: '牌组',
    save: '保存',
    saved: '已保存',
    cancel: '取消',
    draft: '没有保存的草稿',
    kept: '草稿留在',
    drop: '丢弃草稿',
    edit: '编辑',
    suspend: '暂停',
    resume: '恢复',
    suspended: '已暂停',
    flag: '标记',
    green: '标记：绿',
    remove: '删除',
    yes: '删除卡片',
    no: '不删',
    stays: '以前的评分仍留在学习记录中',
    removed: '已删除',
    undo: '撤销删除',
    restored: '已恢复',
    list: '返回列表',
    empty: '问题不能为空',
    next: '下一页',
    page: '第 2 页',
    leech: '屡忘卡',
    none: '没有符合条件的卡片',
    missing: '没有这张卡片',
    other: 'English',
  },
  en: {
    write: 'Write a card',
    front: 'Question',
    back: 'Answer',
    tags: 'Tags',
    deck: 'Deck',
    save: 'Save',
    saved: 'Saved',
    cancel: 'Cancel',
    draft: 'draft that was not saved',
    kept: 'the draft stays',
    drop: 'Discard the draft',
    edit: 'Edit',
    suspend: 'Suspend',
    resume: 'Resume',
    suspended: 'suspended',
    flag: 'Flag',
    green: 'flag: green',
    remove: 'Delete',
    yes: 'Delete the card',
    no: 'Keep it',
    stays: 'grades stay in your record',
    removed: 'Deleted',
    undo: 'Undo the deletion',
    restored: 'The card is back',
    list: 'Back to the list',
    empty: 'must not be empty',
    next: 'Next',
    page: 'Page 2',
    leech: 'leeches',
    none: 'No card matches',
    missing: 'There is no such card',
    other: '中文',
  },
}

export const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true })
export const field = (page: Page, name: string) => page.getByTestId('card-editor').getByLabel(name, { exact: true })
export const rows = (page: Page) => page.getByTestId('row')

/** The list, or what stands in its place, once it knows the learner. */
export async function open(page: Page, locale: Locale, query = '') {
  await page.goto(`/${locale}/review/cards${query}`)
  await expect(page.getByTestId('cards')).toBeVisible()
}

/** Writes a card of the learner's own and saves it. Answers its id. */
export async function write(page: Page, locale: Locale, front: string, back: string): Promise<string> {
  const w = words[locale]
  await open(page, locale, '?new')
  await field(page, w.front).fill(front)
  await field(page, w.back).fill(back)
  await button(page, w.save).click()
  await expect(page.getByTestId('card-view')).toBeVisible()
  return (await page.getByTestId('card-view').getAttribute('data-card')) ?? ''
}

/** How many drafts this browser keeps. */
export function drafts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('unroll')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          const count = db.transaction('drafts').objectStore('drafts').count()
          count.onerror = () => reject(count.error)
          count.onsuccess = () => {
            db.close()
            resolve(count.result)
          }
        }
      }),
  )
}

/** The kinds of the events that the server has, in their order. */
export const kinds = async (page: Page) => (await serverEvents(page)).events.map(({ kind }) => kind)
