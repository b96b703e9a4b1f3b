import type { Page } from '@playwright/test'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'

const words = {
  zh: {
    start: '开始面试',
    answer: '你的回答',
    next: '下一题',
    toMarking: '答完了，去自评',
    extend: '加 2 分钟',
    off: '关掉计时',
    isOff: '不计时',
    saveMark: '保存这一题的自评',
    finish: '看报告',
    title: '面试报告',
  },
  en: {
    start: 'Start the interview',
    answer: 'Your answer',
    next: 'Next question',
    toMarking: 'Done: mark my answers',
    extend: 'Two more minutes',
    off: 'Turn the timer off',
    isOff: 'No timer',
    saveMark: 'Save the marks of this question',
    finish: 'See the report',
    title: 'Interview report',
  },
}

/** How many entries of the browser's own database hold a text: what a crash would leave. */
function inOutbox(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('unroll')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const all = open.result.transaction('events').objectStore('events').getAll()
          all.onsuccess = () => {
            open.result.close()
            resolve(all.result.filter((entry) => JSON.stringify(entry).includes(wanted)).length)
          }
        }
      }),
    text,
  )
}

for (const locale of locales) {
  const w = words[locale]

  test(`three questions, self-marking and a report (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/interview`)
    await page.getByRole('button', { name: w.start }).click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/interview/session\\?id=`))
    for (let n = 1; n <= 3; n++) {
      await expect(page.getByTestId('interview')).toHaveAttribute('data-question-number', String(n))
      await page.getByLabel(w.answer).fill(`answer ${n} 回答`)
      await page.getByRole('button', { name: n < 3 ? w.next : w.toMarking }).click()
    }
    for (let n = 1; n <= 3; n++) {
      const marking = page.getByTestId('marking').nth(n - 1)
      await expect(marking).toContainText(`answer ${n} 回答`)
      await marking.getByRole('checkbox').first().check()
      await marking.getByRole('button', { name: w.saveMark }).click()
      await expect(marking).toHaveAttribute('data-marked', 'true')
    }
    await page.getByRole('button', { name: w.finish }).click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/interview/report\\?id=`))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.title)
    for (let n = 1; n <= 3; n++) await expect(page.locator('main')).toContainText(`answer ${n} 回答`)
    await allSaved(page)
    const kinds = (await serverEvents(page)).events.map((event) => event.kind)
    expect(kinds.filter((kind) => kind === 'interview.started').length).toBe(1)
    expect(kinds.filter((kind) => kind === 'interview.marked').length).toBe(3)
    expect(kinds.filter((kind) => kind === 'interview.finished').length).toBe(1)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.title)
  })

  test(`the timer can be extended and turned off, and a reload loses nothing (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/interview`)
    await page.getByRole('button', { name: w.start }).click()
    const clock = page.getByTestId('clock')
    const seconds = async () => Number(await clock.getAttribute('data-seconds'))
    await expect(clock).toHaveAttribute('data-seconds', /\d+/)
    const before = await seconds()
    await page.getByRole('button', { name: w.extend }).click()
    await expect.poll(seconds).toBeGreaterThan(before + 60)
    await page.getByRole('button', { name: w.off }).click()
    await expect(clock).toHaveText(w.isOff)
    await page.getByLabel(w.answer).pressSequentially('梯度 gradient', { delay: 20 })
    await expect.poll(() => inOutbox(page, '梯度 gradient')).toBe(1)
    await page.reload()
    await expect(page.getByLabel(w.answer)).toHaveValue('梯度 gradient')
    await expect(clock).toHaveText(w.isOff)
  })
}

test('an answer typed in one tab shows in the other, and is not typed over there', async ({ context, page }) => {
  await page.goto('/en/interview')
  await page.getByRole('button', { name: words.en.start }).click()
  const first = page.getByLabel(words.en.answer)
  await first.fill('from the first tab')
  await expect.poll(() => inOutbox(page, 'from the first tab')).toBe(1)
  const other = await context.newPage()
  await other.goto(page.url())
  const second = other.getByLabel(words.en.answer)
  await expect(second).toHaveValue('from the first tab')
  await second.press('End')
  await second.pressSequentially(', and the second')
  await expect(first).toHaveValue('from the first tab, and the second')
  await first.press('End')
  await first.pressSequentially('!')
  await expect(second).toHaveValue('from the first tab, and the second!')
})

test('after a reload the next words go behind what was written', async ({ page }) => {
  await page.goto('/en/interview')
  await page.getByRole('button', { name: words.en.start }).click()
  await page.getByLabel(words.en.answer).fill('first')
  await expect.poll(() => inOutbox(page, 'first')).toBe(1)
  await page.reload()
  await expect(page.getByLabel(words.en.answer)).toHaveValue('first')
  await page.keyboard.type(' then second')
  await expect(page.getByLabel(words.en.answer)).toHaveValue('first then second')
})

test.describe('without a network', () => {
  test.use({ expectedProblems: ['net::ERR_'] })
  test('an interview goes on to its report, and ticks that were not saved one by one are in it', async ({
    context,
    page,
  }) => {
    await page.goto('/en/interview')
    await page.getByRole('button', { name: words.en.start }).click()
    await expect(page.getByTestId('interview')).toHaveAttribute('data-question-number', '1')
    await context.setOffline(true)
    for (let n = 1; n <= 3; n++) {
      await expect(page.getByTestId('interview')).toHaveAttribute('data-question-number', String(n))
      await page.getByRole('button', { name: n < 3 ? words.en.next : words.en.toMarking }).click()
    }
    const boxes = page.getByTestId('marking').first().getByRole('checkbox')
    await boxes.first().check()
    await context.setOffline(false)
    await page.reload()
    await expect(boxes.first()).toBeChecked()
    await page.getByRole('button', { name: words.en.finish }).click()
    await expect(page.getByTestId('report')).toContainText(/average \d+ of 100/)
    await allSaved(page)
    const marked = (await serverEvents(page)).events.filter((event) => event.kind === 'interview.marked')
    expect(marked.length).toBe(1)
  })
})

test('a crash of the tab right after typing loses nothing', async ({ context, page }) => {
  await page.goto('/en/interview')
  await page.getByRole('button', { name: words.en.start }).click()
  await page.getByLabel(words.en.answer).fill('typed just before the crash')
  await expect.poll(() => inOutbox(page, 'typed just before the crash'), { timeout: 2000, intervals: [50] }).toBe(1)
  const url = page.url()
  const crashed = page.waitForEvent('crash')
  page.goto('chrome://crash').catch(() => {})
  await crashed
  const after = await context.newPage()
  await after.goto(url)
  await expect(after.getByLabel(words.en.answer)).toHaveValue('typed just before the crash')
})

test('an id that is not an interview gets a clear page', async ({ page }) => {
  for (const id of ['', '?id=', '?id=nonsense', '?id=0190a0a0-0000-7000-8000-000000000000'])
    for (const shell of ['session', 'report']) {
      await page.goto(`/en/interview/${shell}${id}`)
      await expect(page.getByText('This interview is not on this device')).toBeVisible()
    }
})
