import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { allSaved, expect, type Locale, locales, serverEvents, test } from './support/journey'
import { Keyboard } from './support/keyboard'
import { expectNoSidewaysScroll, widths } from './support/labs'

const words = {
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

const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true })
const field = (page: Page, name: string) => page.getByTestId('card-editor').getByLabel(name, { exact: true })
const rows = (page: Page) => page.getByTestId('row')

/** The list, or what stands in its place, once it knows the learner. */
async function open(page: Page, locale: Locale, query = '') {
  await page.goto(`/${locale}/review/cards${query}`)
  await expect(page.getByTestId('cards')).toBeVisible()
}

/** Writes a card of the learner's own and saves it. Answers its id. */
async function write(page: Page, locale: Locale, front: string, back: string): Promise<string> {
  const w = words[locale]
  await open(page, locale, '?new')
  await field(page, w.front).fill(front)
  await field(page, w.back).fill(back)
  await button(page, w.save).click()
  await expect(page.getByTestId('card-view')).toBeVisible()
  return (await page.getByTestId('card-view').getAttribute('data-card')) ?? ''
}

/** How many drafts this browser keeps. */
function drafts(page: Page): Promise<number> {
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

const kinds = async (page: Page) => (await serverEvents(page)).events.map(({ kind }) => kind)

for (const locale of locales)
  for (const width of widths)
    test.describe(`${locale}, ${width} px`, () => {
      const w = words[locale]
      test.use({ viewport: { width, height: 800 } })

      test('a card is written with a formula, reviewed, and edited: its memory stays', async ({ page }) => {
        await open(page, locale)
        await button(page, w.write).click()
        await expect(page).toHaveURL(`/${locale}/review/cards?new`)
        await expect(page.getByRole('heading', { name: w.write })).toBeFocused()
        await field(page, w.front).fill('Which gate is $f_t=\\sigma(W_f x_t)$?')
        await field(page, w.back).fill('The **forget** gate.')
        const preview = page.getByTestId('preview')
        await expect(preview.locator('math')).toHaveCount(1)
        await expect(preview.locator('strong')).toHaveText('forget')

        await expect.poll(() => drafts(page)).toBe(1)
        await page.reload()
        await expect(page.getByText(w.draft)).toBeVisible()
        await expect(field(page, w.front)).toHaveValue(/sigma/)
        await expect(preview.locator('math')).toHaveCount(1)
        await field(page, w.tags).fill('lstm，我的、 gates')
        await field(page, w.deck).fill('Exam::RNN')
        await field(page, w.front).press('Control+Enter')
        await expect(page.getByTestId('news')).toContainText(w.saved)
        const view = page.getByTestId('card-view')
        await expect(view.getByRole('heading', { level: 2 })).toBeFocused()
        await expect(view.locator('math')).toHaveCount(1)
        await expect(view).toContainText('Exam::RNN')
        await expect(page.getByTestId('memory')).toHaveAttribute('data-reps', '0')
        const card = (await view.getAttribute('data-card')) ?? ''
        expect(card).toMatch(/^own\./)
        await expectNoSidewaysScroll(page)

        await page.goto(`/${locale}/review?own`)
        await expect(page.getByTestId('review')).toHaveAttribute('data-card', card)
        await page.keyboard.press('Space')
        await expect(page.getByTestId('card').locator('strong')).toHaveText('forget')
        await page.keyboard.press('1')
        await expect(page.getByTestId('review')).toHaveAttribute('data-revealed', 'false')
        await expect(page.getByTestId('review')).toHaveAttribute('data-card', '')

        await open(page, locale, `?edit=${card}`)
        await expect(field(page, w.tags)).toHaveValue('lstm, 我的, gates')
        await field(page, w.back).fill('The forget gate, of course.')
        await button(page, w.save).click()
        await expect(view).toContainText('of course')
        await expect(page.getByTestId('memory')).toHaveAttribute('data-reps', '1')
        await expect(view).toHaveAttribute('data-card', card)
        await page.reload()
        await expect(view).toContainText('of course')
        await expect(page.getByTestId('memory')).toHaveAttribute('data-reps', '1')
        await allSaved(page)
        expect(await kinds(page)).toEqual(['card.saved', 'review', 'card.saved'])
        const { events } = await serverEvents(page)
        expect(events[0]?.payload).toMatchObject({ card, tags: ['lstm', '我的', 'gates'], deck: 'Exam::RNN' })
        expect(events[2]?.payload).toMatchObject({ card, back: 'The forget gate, of course.' })
      })

      test('a card is suspended, resumed, flagged, deleted and brought back', async ({ page }) => {
        const card = await write(page, locale, 'Mine?', 'Mine.')
        const state = page.getByTestId('state')
        await button(page, w.suspend).click()
        await expect(state).toContainText(w.suspended)
        await page.goto(`/${locale}/review?own`)
        await expect(page.getByTestId('review-done')).toBeVisible()
        await open(page, locale, '?is=suspended')
        await expect(rows(page)).toHaveCount(1)
        await rows(page).getByRole('link').click()
        await button(page, w.resume).click()
        await expect(state).not.toContainText(w.suspended)
        await page.getByRole('combobox', { name: w.flag }).selectOption('3')
        await expect(state).toContainText(w.green)

        await button(page, w.remove).click()
        const dialog = page.getByTestId('delete-card')
        await expect(dialog).toContainText(w.stays)
        await expect(dialog.getByRole('button', { name: w.no })).toBeFocused()
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
        await expect(button(page, w.remove)).toBeFocused()
        await button(page, w.remove).click()
        await dialog.getByRole('button', { name: w.yes }).click()
        await expect(page.getByTestId('news')).toContainText(w.removed)
        await expect(button(page, w.undo)).toBeFocused()
        await open(page, locale, `?card=${card}`)
        await expect(page.getByText(w.missing)).toBeVisible()
        await page.goto(`/${locale}/review?own`)
        await expect(page.getByTestId('review-done')).toBeVisible()
        await allSaved(page)
        expect(await kinds(page)).toEqual(['card.saved', ...Array(3).fill('card.status'), 'card.deleted'])
      })

      test('a deletion is undone at once, and the card has the focus again', async ({ page }) => {
        const card = await write(page, locale, 'Mine?', 'Mine.')
        await button(page, w.remove).click()
        await page.getByTestId('delete-card').getByRole('button', { name: w.yes }).click()
        await expect(button(page, w.undo)).toBeFocused()
        await page.getByTestId('place').selectOption('own')
        await expect(rows(page)).toHaveCount(0)
        await button(page, w.undo).click()
        await expect(page.getByTestId('news')).toContainText(w.restored)
        await expect(rows(page).getByRole('link')).toBeFocused()
        await expect(rows(page)).toHaveAttribute('data-card', card)
        await allSaved(page)
        expect(await kinds(page)).toEqual(['card.saved', 'card.deleted', 'undo'])
      })

      test('the filter is in the address, is announced, and survives a reload and the other language', async ({
        page,
      }) => {
        await open(page, locale)
        const count = page.getByTestId('count')
        const all = Number(await page.getByTestId('cards').getAttribute('data-count'))
        expect(all).toBeGreaterThan(100)
        await expect(count).toHaveAttribute('role', 'status')
        await expect(rows(page)).toHaveCount(50)
        await button(page, w.next).click()
        await expect(count).toContainText(w.page)
        await expect(count).toBeFocused()
        await expect(page).toHaveURL(/\?page=2$/)
        await page.getByTestId('place').selectOption('lesson lstm')
        await expect(page).toHaveURL(/\?lesson=lstm$/)
        const inLesson = Number(await page.getByTestId('cards').getAttribute('data-count'))
        expect(inLesson).toBeLessThan(all)
        await page.getByRole('searchbox').fill('GRU lstm')
        await expect(page).toHaveURL(/\?text=GRU\+lstm&lesson=lstm$/)
        await expect(count).toContainText(String(all))
        const found = Number(await page.getByTestId('cards').getAttribute('data-count'))
        expect(found).toBeGreaterThan(0)
        expect(found).toBeLessThan(inLesson)
        await page.reload()
        await expect(page.getByRole('searchbox')).toHaveValue('GRU lstm')
        await expect(page.getByTestId('cards')).toHaveAttribute('data-count', String(found))
        await page.getByTestId('condition').selectOption({ label: w.leech })
        await expect(page.getByText(w.none)).toBeVisible()
        await page.getByRole('banner').getByRole('link', { name: w.other }).click()
        await expect(page).toHaveURL(
          `/${locale === 'zh' ? 'en' : 'zh'}/review/cards?text=GRU+lstm&lesson=lstm&is=leech`,
        )
        await expect(page.getByTestId('cards')).toHaveAttribute('data-count', '0')
      })

      test('a card of the site opens with both sides, and its row has the focus when it is closed', async ({
        page,
      }) => {
        await open(page, locale, '?lesson=lstm')
        const row = rows(page).nth(1)
        const card = (await row.getAttribute('data-card')) ?? ''
        await row.getByRole('link').click()
        await expect(page).toHaveURL(`/${locale}/review/cards?card=${card}&lesson=lstm`)
        const view = page.getByTestId('card-view')
        await expect(view.getByRole('heading', { level: 2 })).toBeFocused()
        await expect(view.locator('.panel')).toHaveCount(2)
        await expect(button(page, w.edit)).toHaveCount(0)
        await expect(button(page, w.remove)).toHaveCount(0)
        await button(page, w.list).click()
        await expect(row.getByRole('link')).toBeFocused()
        await page.goBack()
        await expect(view).toHaveAttribute('data-card', card)
        await page.goBack()
        await expect(row.getByRole('link')).toBeFocused()
      })

      test('an unfinished card is kept as a draft, and what is wrong with it is said', async ({ page }) => {
        await open(page, locale, '?new')
        await field(page, w.back).fill('only a back')
        await button(page, w.save).click()
        await expect(page.getByText(w.empty)).toBeVisible()
        await expect(field(page, w.front)).toBeFocused()
        await expect(field(page, w.front)).toHaveAttribute('aria-invalid', 'true')
        await page.keyboard.press('Escape')
        await expect(page.getByTestId('news')).toContainText(w.kept)
        await expect(button(page, w.write)).toBeFocused()
        await button(page, w.write).click()
        await expect(field(page, w.back)).toHaveValue('only a back')
        await button(page, w.drop).click()
        await expect(field(page, w.back)).toHaveValue('')
        await expect.poll(() => drafts(page)).toBe(0)
        await page.reload()
        await expect(page.getByTestId('card-editor')).toBeVisible()
        await expect(field(page, w.back)).toHaveValue('')
        expect(await kinds(page)).toEqual([])
      })

      test('axe finds nothing in list, card, form and question, light or dark', async ({ page }) => {
        test.slow()
        const card = await write(page, locale, '# Title\n\n$x$\n\n|a|b|\n|-|-|\n|1|2|', '- [x] $$y$$\n\n```\ncode\n```')
        await page.getByRole('combobox', { name: w.flag }).selectOption('1')
        await button(page, w.suspend).click()
        await expect(page.getByTestId('state')).toContainText(w.suspended)
        const found: string[] = []
        for (const query of ['?own', `?card=${card}`, `?edit=${card}`, '?card=lstm.forget-gate'])
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme })
            await open(page, locale, query)
            if (query.includes('own.')) await expect(page.locator('.katex').first()).toBeVisible()
            await expectNoSidewaysScroll(page)
            if (query.startsWith('?card=own')) await button(page, w.remove).click()
            const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
            for (const { id, nodes } of violations)
              found.push(`${query} ${colorScheme} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
          }
        expect(found).toEqual([])
      })
    })

test('a card is written, found, edited from the review and closed with the keyboard alone', async ({ page }) => {
  const keyboard = new Keyboard(page)
  await open(page, 'en')
  await keyboard.tabTo('#new-card', 20)
  await keyboard.press('Enter')
  await keyboard.tabTo('#card-front', 5)
  await keyboard.type('Typed $x$?')
  await keyboard.tab()
  await keyboard.type('Yes.')
  await keyboard.press('Control+Enter')
  await expect(page.getByTestId('card-view')).toBeVisible()
  await page.goto('/en/review?own')
  await expect(page.getByTestId('review')).toHaveAttribute('data-card', /^own\./)
  await keyboard.press('e')
  await expect(page).toHaveURL(/\/en\/review\/cards\?edit=own\./)
  await expect(page.getByTestId('card-editor')).toBeVisible()
  await keyboard.tabTo('#card-back', 20)
  await keyboard.press('End')
  await keyboard.type(' Indeed.')
  await keyboard.press('Control+Enter')
  await expect(page.getByTestId('card-view')).toContainText('Yes. Indeed.')
  await keyboard.press('Shift+Tab')
  await keyboard.press('Enter')
  await expect(page.locator('a[id^="row-own."]')).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByTestId('card-view').getByRole('heading', { level: 2 })).toBeFocused()
})

test('nothing is announced as saved that could not be kept', async ({ page }) => {
  await open(page, 'en', '?new')
  await field(page, 'Question').fill('Where does it go?')
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('no space left', 'QuotaExceededError')
    }
  })
  await button(page, 'Save').click()
  await expect(page.getByTestId('news')).toContainText('Not saved')
  await expect(field(page, 'Question')).toHaveValue('Where does it go?')
})

test('a learner with thousands of cards gets the list in pages', async ({ page }) => {
  test.slow()
  await write(page, 'en', 'The first', '')
  await allSaved(page)
  await page.evaluate(async () => {
    const opening = indexedDB.open('unroll')
    const db = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result)
    })
    const tx = db.transaction('events', 'readwrite')
    const store = tx.objectStore('events')
    const [record] = await new Promise<{ id: string; event: { id: string; payload: { card: string } } }[]>(
      (resolve) => {
        const all = store.getAll()
        all.onsuccess = () => resolve(all.result)
      },
    )
    if (!record) throw new Error('the first card is not there')
    for (let n = 0; n < 10_000; n++) {
      const id = `${record.id.slice(0, -8)}${n.toString(16).padStart(8, '0')}`
      const payload = { ...record.event.payload, card: `own.${n}`, front: `Imported ${n} $x_{${n}}$` }
      store.put({ ...record, id, event: { ...record.event, id, payload } })
    }
    await new Promise<void>((resolve) => {
      tx.oncomplete = () => resolve()
    })
    db.close()
  })
  await open(page, 'en', '?own')
  await expect(page.getByTestId('cards')).toHaveAttribute('data-count', /^1000[01]$/)
  await expect(rows(page)).toHaveCount(50)
  await page.getByRole('searchbox').fill('imported 9876')
  await expect(rows(page)).toHaveCount(1)
  await rows(page).getByRole('link').click()
  await expect(page.getByTestId('card-view').locator('math').first()).toBeAttached()
})

test.describe('without the server', () => {
  test.use({ expectedProblems: ['net::ERR_INTERNET_DISCONNECTED'] })
  test('a session with own cards goes on offline, formulas and all', async ({ page, context }) => {
    await write(page, 'en', 'What is $x$?', '$y$')
    await allSaved(page)
    const code = page.waitForResponse(
      async (response) => response.url().endsWith('.js') && (await response.text()).includes('KaTeX parse error'),
    )
    await page.goto('/en/review?lesson=lstm')
    await expect(page.getByTestId('review')).toHaveAttribute('data-card', /^lstm/)
    await code
    await context.setOffline(true)
    await page.getByTestId('deck').selectOption('own')
    await expect(page.getByTestId('card').locator('math')).toHaveCount(1)
    await page.keyboard.press('Space')
    await expect(page.getByTestId('card').locator('math')).toHaveCount(2)
    await page.keyboard.press('3')
    await expect(page.getByTestId('sync')).toHaveAttribute('data-pending', '1')
    await context.setOffline(false)
    await allSaved(page)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const locale of locales)
    test(`the page says what it needs (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/review/cards`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('.message-warn')).toContainText('JavaScript')
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
    })
})
