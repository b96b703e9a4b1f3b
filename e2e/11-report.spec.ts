import { spawnSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { allSaved, expect, locales, serverEvents, test } from './support/journey'

const words = {
  zh: {
    open: '报告错误',
    quote: '有问题的原文（可不填）',
    message: '哪里不对，应该是什么',
    send: '提交',
    empty: '请先写明',
  },
  en: {
    open: 'Report an error',
    quote: 'The words that are wrong (optional)',
    message: 'What is wrong, and what it should be',
    send: 'Send',
    empty: 'Please say what is wrong',
  },
}

/** Selects the first words of the paragraph after a heading, as a reader would by dragging. */
async function selectUnder(page: Page, heading: string): Promise<string> {
  return page.evaluate((id) => {
    const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT)
    const place = document.getElementById(id)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const after = place && place.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING
      if (!after || place?.contains(node) || !node.parentElement?.closest('p') || node.data.trim().length < 8) continue
      const range = document.createRange()
      range.setStart(node, 0)
      range.setEnd(node, 8)
      document.getSelection()?.removeAllRanges()
      document.getSelection()?.addRange(range)
      return node.data.slice(0, 8).trim()
    }
    throw new Error('no text there')
  }, heading)
}

for (const locale of locales) {
  const w = words[locale]

  test.describe(() => {
    test.use({ expectedProblems: ['ERR_INTERNET_DISCONNECTED'] })
    test(`a reader offline reports an error, and it arrives later (${locale})`, async ({ page, context }) => {
      await page.goto(`/${locale}/lessons/overview`)
      const box = page.getByTestId('report')
      await expect(page.getByTestId('sync')).not.toHaveAttribute('data-state', 'loading')
      const quote = await selectUnder(page, 'gradients')
      await context.setOffline(true)
      // So long a page may move under a press while its parts are laid out; whoever missed it presses again.
      await expect(async () => {
        if (!(await box.evaluate((details: HTMLDetailsElement) => details.open))) await box.getByText(w.open).click()
        await expect(box.getByLabel(w.quote)).toHaveValue(quote, { timeout: 5000 })
      }).toPass()
      await box.getByRole('button', { name: w.send }).click()
      await expect(box.getByTestId('report-state')).toContainText(w.empty)
      await expect(box.getByLabel(w.message)).toBeFocused()
      const message = `<img src=x onerror=alert(1)> ${locale} ${Date.now()}`
      await box.getByLabel(w.message).fill(message)
      await box.getByRole('button', { name: w.send }).click()
      await expect(box.getByTestId('report-state')).toHaveAttribute('data-state', 'kept')
      await expect(page.getByTestId('sync')).toHaveAttribute('data-pending', '1')
      await context.setOffline(false)
      await allSaved(page)
      const { events } = await serverEvents(page)
      expect(events).toHaveLength(1)
      expect(events[0]).toMatchObject({
        kind: 'report',
        payload: { locale, page: '/lessons/overview', anchor: 'gradients', quote, message },
      })
      // What the operator sees, where the tests run beside the server.
      if (process.env.DATA_DIR) {
        const { stdout } = spawnSync(process.execPath, ['scripts/db/reports.mjs'], { encoding: 'utf8' })
        expect(stdout).toContain(message)
        expect(stdout).toContain(`/${locale}/lessons/overview#gradients`)
      }
    })
  })

  test(`a report leaves the memory of cards alone (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/corrections`)
    const box = page.getByTestId('report')
    await box.getByText(w.open).click()
    await box.getByLabel(w.message).fill('2 + 2')
    await box.getByRole('button', { name: w.send }).click()
    await allSaved(page)
    await page.goto(`/${locale}/review`)
    await expect(page.getByTestId('review')).toHaveAttribute('data-card', /.+/)
    const { events } = await serverEvents(page)
    expect(events.map(({ kind }) => kind)).toEqual(['report'])
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('no form is shown that could not send', async ({ page }) => {
    await page.goto('/en/lessons/overview')
    await expect(page.getByTestId('report')).toBeHidden()
  })
})
