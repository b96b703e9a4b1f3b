import { button, field, open, rows, write } from './support/cards'
import { allSaved, expect, locales, test } from './support/journey'
import { Keyboard } from './support/keyboard'

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
  await expect(page.getByTestId('card-view').getByRole('heading', { level: 2 })).toBeFocused()
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
