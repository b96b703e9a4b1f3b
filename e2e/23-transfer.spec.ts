import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { allSaved, expect, type Locale, locales, serverEvents, test } from './support/journey'
import { expectNoSidewaysScroll } from './support/labs'
import { bring, choose, exported, golden, open } from './support/transfer'

const words = {
  zh: {
    done: /已写入 \d+ 条记录/,
    nothing: '没有新的记录',
    zip: '不是 Anki 的包',
    notOurs: '不是本站导出的',
    kind: '看不出这是什么文件',
    row: '写法',
  },
  en: {
    done: /records? (?:was|were) imported/,
    nothing: 'nothing new',
    zip: 'no Anki package',
    notOurs: 'not exported here',
    kind: 'no kind of file that is known here',
    row: 'wording',
  },
}

/** Grades the first card of a review, twice undone and once kept, so that there is something to take along. */
async function gradeOne(page: Page, locale: Locale) {
  await page.goto(`/${locale}/review`)
  const review = page.getByTestId('review')
  await expect(review).toHaveAttribute('data-card', /.+/)
  const card = (await review.getAttribute('data-card')) ?? ''
  await page.keyboard.press('Space')
  await page.keyboard.press('4')
  await expect(review).not.toHaveAttribute('data-card', card)
  await allSaved(page)
  return card
}

for (const locale of locales) {
  const w = words[locale]

  test(`a package goes out with the progress and comes back to an empty account (${locale})`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const card = await gradeOne(page, locale)
    await open(page, locale)
    const { name, buffer } = await exported(page, 'apkg')
    expect(name).toMatch(/^unroll-\d{4}-\d\d-\d\d\.apkg$/)
    const before = (await serverEvents(page)).events

    const other = await browser.newPage({ baseURL: baseURL ?? '' })
    await open(other, locale)
    await bring(other, locale, name, buffer)
    await expect(other.getByTestId('import')).toContainText(w.done)
    await allSaved(other)
    const after = (await serverEvents(other)).events
    expect(after.map(({ kind }) => kind)).toEqual(['review'])
    expect(after[0]?.payload).toMatchObject({ evidence: before[0]?.payload.evidence })
    await bring(other, locale, name, buffer)
    await expect(other.getByTestId('import')).toContainText(w.nothing)
    await other.goto(`/${locale}/review`)
    await expect(other.getByTestId('review')).not.toHaveAttribute('data-card', card)
    await other.close()
  })

  for (const format of ['legacy', 'todays'])
    test(`a package of Anki’s becomes cards that are reviewed (${format}, ${locale})`, async ({ page }) => {
      await open(page, locale)
      await bring(page, locale, `${format}.apkg`, golden(format))
      await expect(page.getByTestId('import')).toContainText(w.done)
      await allSaved(page)
      const { events } = await serverEvents(page)
      expect(events.some(({ kind }) => kind === 'card.saved')).toBe(true)
      await page.goto(`/${locale}/review?own&cram`)
      await expect(page.getByTestId('cram-session')).toHaveAttribute('data-card', /^own\.anki-/)
    })

  test(`files that are none, or hostile, are refused in words, and nothing is kept (${locale})`, async ({ page }) => {
    await open(page, locale)
    const refused = page.getByTestId('refused')
    const cut = golden('todays').subarray(0, 2000)
    for (const [name, buffer, said] of [
      ['notes.apkg', Buffer.from('hello'), w.zip],
      ['cut.apkg', cut, w.zip],
      ['log.json', Buffer.from('{"format":"anki","version":1,"events":[]}'), w.notOurs],
      ['picture.png', Buffer.from('x'), w.kind],
      ['empty.apkg', Buffer.alloc(0), w.zip],
    ] as const) {
      await choose(page, name, buffer)
      await expect(refused).toContainText(said)
    }
    const script = Buffer.from('#separator:tab\n#html:true\nfront\t<img src=x onerror=alert(1)>\n')
    await choose(page, 'cards.csv', script)
    await expect(refused).toBeVisible()
    await expect(page.getByTestId('found')).toBeHidden()
    expect((await serverEvents(page)).events).toEqual([])
  })

  test(`everything is exported as JSON, and is the same in another account (${locale})`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await gradeOne(page, locale)
    await gradeOne(page, locale)
    await open(page, locale)
    const { name, buffer } = await exported(page, 'json')
    const mine = (await serverEvents(page)).events
    const other = await browser.newPage({ baseURL: baseURL ?? '' })
    await open(other, locale)
    await bring(other, locale, name, buffer)
    await expect(other.getByTestId('import')).toContainText(w.done)
    await allSaved(other)
    const plain = (events: typeof mine) =>
      events.map(({ seq: _, ...event }) => event).sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(plain((await serverEvents(other)).events)).toEqual(plain(mine))
    await other.close()
  })

  test(`a table of cards comes in, and goes out with Anki’s headers (${locale})`, async ({ page }) => {
    await open(page, locale)
    await bring(page, locale, 'cards.csv', Buffer.from(`#separator:comma\n#html:false\n${w.row} \\(x<1\\),back\n`))
    await expect(page.getByTestId('import')).toContainText(w.done)
    const { buffer } = await exported(page, 'csv')
    const text = buffer.toString('utf8')
    expect(text.split('\n').slice(0, 2)).toEqual(['#separator:tab', '#html:true'])
    expect(text).toContain(`${w.row} \\(x&#x3C;1\\)`)
    expect(text).toContain('unroll:lstm.forget-gate')
  })
}

test('axe finds nothing where files come and go, light and dark, wide and narrow', async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await open(page, 'zh')
    await choose(page, 'todays.apkg', golden('todays'))
    await expect(page.getByTestId('found')).toBeVisible({ timeout: 30_000 })
    await expectNoSidewaysScroll(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([])
    }
  }
})
