import type { Page } from '@playwright/test'
import { expect, locales, test } from './support/journey'
import { notebook, openCells, playgroundWith } from './support/notebook'

const words = {
  zh: {
    edit: (n: number) => `编辑单元格 ${n}`,
    code: (n: number) => `单元格 ${n}的代码`,
    remove: (n: number) => `删除单元格 ${n}`,
    down: (n: number) => `下移单元格 ${n}`,
    add: '添加单元格',
    undo: '撤销删除',
    share: '复制链接',
    reset: '恢复原样',
    ran: '运行完毕',
    other: 'English',
    shared: '不会自动运行',
    broken: '链接里的代码读不出来',
    tooLong: '代码太长，放不进链接',
    failed: '运行出错 · 单元格 1第 2 行',
    syntax: '语法有误',
    plain: '编辑器没有加载成功',
    noScript: '需要启用 JavaScript',
    engine: '引擎里有什么',
    find: '查找名字',
    open: '在演练场中打开',
  },
  en: {
    edit: (n: number) => `Edit cell ${n}`,
    code: (n: number) => `Code of cell ${n}`,
    remove: (n: number) => `Delete cell ${n}`,
    down: (n: number) => `Move cell ${n} down`,
    add: 'Add a cell',
    undo: 'Undo',
    share: 'Copy link',
    reset: 'Reset',
    ran: 'Ran',
    other: '中文',
    shared: 'does not run by itself',
    broken: 'The code in the link cannot be read',
    tooLong: 'too long for a link',
    failed: 'The cell failed · line 2 of cell 1',
    syntax: 'not valid JavaScript',
    plain: 'The editor did not load',
    noScript: 'Running it needs JavaScript',
    engine: 'What is in the engine',
    find: 'Find a name',
    open: 'Open in the playground',
  },
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** What the editor that has the focus holds. */
const editor = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })

for (const locale of locales)
  for (const width of [390, 1280]) {
    const w = words[locale]
    test.describe(`${locale}, ${width} px`, () => {
      test.use({ viewport: { width, height: 900 } })

      test(`the starter runs from the first cell to the last, with numbers, plots and a table (${locale}, ${width})`, async ({
        page,
      }) => {
        await page.goto(`/${locale}/playground`)
        const { runAll, cell, output, status } = notebook(page, locale)
        await runAll.click()
        await expect(cell(4)).toHaveAttribute('data-state', 'done', { timeout: 30_000 })
        await expect(status).toContainText(w.ran)
        await expect(output(1)).toContainText('Tensor (2,) [0.2418, -0.2607]')
        await expect(output(2)).toContainText('c_T: [0.507276, -0.070703]')
        await expect(cell(2).locator('.notebook-beside .code').last()).toContainText('import numpy as np')
        await expect(output(3).getByRole('img')).toBeVisible()
        await output(3).locator('summary').click()
        await expect(output(3).locator('tbody tr')).toHaveCount(41)
        await expect(output(4).getByRole('table').last().locator('tbody tr')).toHaveCount(3)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
      })

      test(`a cell is edited and run, added, moved, deleted and brought back (${locale}, ${width})`, async ({
        page,
      }) => {
        const { run, cell, output } = await openCells(page, locale, ['print("one")', 'print("two")'])
        await button(page, w.edit(1)).click()
        await expect(editor(page, w.code(1))).toBeFocused()
        await page.keyboard.press('Control+a')
        await page.keyboard.type('print("changed", 1 + 2)')
        await page.keyboard.press('Control+Enter')
        await expect(output(1)).toHaveText('changed 3')
        await button(page, w.down(1)).click()
        await expect(output(2)).toHaveText('changed 3')
        await button(page, w.remove(2)).click()
        await expect(page.getByTestId('cell')).toHaveCount(1)
        await button(page, w.undo).click()
        await expect(output(2)).toHaveText('changed 3')
        await button(page, w.add).click()
        await expect(editor(page, w.code(3))).toBeFocused()
        await page.keyboard.type('"new"')
        await run(3)
        await expect(cell(3)).toContainText('new')
        await button(page, w.reset).click()
        await expect(page.getByTestId('cell')).toHaveCount(4)
      })
    })
  }

for (const locale of locales) {
  const w = words[locale]

  test(`everything can be done by keyboard, and the editor is left by Escape and Tab (${locale})`, async ({ page }) => {
    const { output } = await openCells(page, locale, ['print("first")', 'print("second")'])
    await button(page, w.edit(1)).focus()
    await page.keyboard.press('Enter')
    await expect(editor(page, w.code(1))).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('const x = zer')
    // The completion shows what the engine's source says of the name.
    await expect(page.locator('.cm-tooltip-autocomplete')).toContainText('zeros')
    await expect(page.locator('.cm-completionInfo')).toContainText('zeros(shape: readonly number[]): Tensor')
    // A completion that has only just opened does not take Enter yet.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)))
    await page.keyboard.press('Enter')
    await page.keyboard.type('([2, 2])')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('x')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+Enter')
    await expect(output(1)).toContainText('Tensor (2, 2)')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('End')
    for (let n = 0; n < 10; n++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('F1')
    await expect(page.locator('.cm-tooltip.cm-doc')).toContainText('A tensor of this shape full of zeros')
    await page.keyboard.press('Escape')
    await expect(page.locator('.cm-tooltip.cm-doc')).toHaveCount(0)
    // Tab indents; after Escape it leaves.
    await page.keyboard.press('Tab')
    await expect(editor(page, w.code(1))).toBeFocused()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await expect(editor(page, w.code(1))).not.toBeFocused()
    await expect(page.locator('[data-cell] [data-tool="run"]').nth(1)).toHaveCount(1)
  })

  test(`a copied link brings the cells, in both languages, and runs nothing by itself (${locale})`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openCells(page, locale, ['print("shared")', 'throw 1'])
    await button(page, w.remove(2)).click()
    await button(page, w.share).click()
    await expect(page.getByRole('status').filter({ hasText: locale === 'zh' ? '已复制' : 'Copied' })).toBeVisible()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(new RegExp(`/${locale}/playground#cells=d[\\w-]+$`))
    const other = await context.newPage()
    await other.goto(link)
    await expect(other.getByTestId('cell')).toHaveCount(1)
    await expect(other.getByTestId('cell')).toContainText('print("shared")')
    await expect(other.getByText(w.shared)).toBeVisible()
    await other.getByRole('link', { name: w.other }).first().click()
    // The page begins with cells of its own, until it has read its address.
    await expect(other.getByTestId('cell')).toHaveCount(1)
    await expect(other.getByTestId('cell')).toContainText('print("shared")')
    await expect(other.getByTestId('cell')).toHaveAttribute('data-state', 'idle')
    await expect(other.getByTestId('output')).toHaveCount(0)
  })

  test(`what goes wrong is said in the reader’s language, with the line (${locale})`, async ({ page }) => {
    const { run, cell } = await openCells(page, locale, ['const a = 1\nnull.x', 'let b = = 2'])
    await run(1)
    await expect(cell(1).getByTestId('cell-error')).toContainText(w.failed)
    await expect(cell(1).getByTestId('cell-error')).toContainText('null.x')
    await expect(cell(1).getByTestId('cell-error')).toContainText('TypeError')
    await run(2)
    await expect(cell(2).getByTestId('cell-error')).toContainText(w.syntax)
    await page.goto('about:blank')
    await page.goto(`/${locale}/playground#cells=dAAAA`)
    await expect(page.getByText(w.broken)).toBeVisible()
    await expect(page.getByTestId('cell')).toHaveCount(4)
  })

  test(`code that is too long for an address is kept on the page, and that is said (${locale})`, async ({ page }) => {
    await openCells(page, locale, ['1'])
    await button(page, w.edit(1)).click()
    await expect(editor(page, w.code(1))).toBeFocused()
    await page.keyboard.press('Control+a')
    const noise = Array.from({ length: 8000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))).join('')
    await page.keyboard.insertText(`// ${noise}`)
    await expect(page.getByText(w.tooLong)).toBeVisible()
    await expect(page).toHaveURL(/#cells=pWyIxIl0$/)
  })

  test(`a reload keeps what was edited (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/playground`)
    await button(page, w.remove(4)).click()
    await expect(page).toHaveURL(/#cells=d/)
    await page.reload()
    await expect(page.getByTestId('cell')).toHaveCount(3)
    // The cells that the page was built with are known again, with their Python.
    await expect(page.getByTestId('cell').nth(1)).toContainText('import numpy as np')
    await button(page, w.reset).click()
    await expect(page).not.toHaveURL(/#cells/)
    await expect(page.getByTestId('cell')).toHaveCount(4)
  })

  test(`the engine’s names can be looked up on the page (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/playground`)
    await page.getByText(w.engine).click()
    await page.getByLabel(w.find).fill('lstmStep')
    await expect(page.getByTestId('engine-names').locator('dd').first()).toContainText('One step of the LSTM')
  })

  test(`the lesson’s notebook prints what its Python prints, and goes to the playground (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/lessons/mini-example`)
    const parts = notebook(page, locale)
    await expect(page.getByTestId('notebook-mini_example')).toContainText('import numpy as np')
    await parts.run(1)
    await expect(parts.output(1)).toContainText('RNN参数: 105')
    await expect(parts.output(1)).toContainText('LSTM参数: 384')
    await button(page, w.open).click()
    await expect(page).toHaveURL(/\/playground#cells=/)
    // The cells that the page was built with stand there until the address has been read.
    await expect(page.getByTestId('cell')).toHaveCount(1)
    await expect(page.getByTestId('cell')).toContainText('class SimpleLSTM')
  })

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })
    test(`the code is there to read, and why it does not run (${locale})`, async ({ page }) => {
      await page.goto(`/${locale}/playground`)
      expect(await page.locator('noscript').first().innerText()).toContain(w.noScript)
      await expect(page.getByTestId('cell')).toHaveCount(4)
      await expect(page.getByTestId('cell').first()).toContainText('lstmStep')
      await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)
    })
  })
}

test.describe('where the editor does not load', () => {
  test.use({ expectedProblems: ['ERR_FAILED', 'Failed to load', 'ChunkLoadError'] })
  test('a plain text field edits and runs', async ({ page }) => {
    await page.goto(playgroundWith('en', ['print("a")']))
    const { output } = notebook(page, 'en')
    await expect(page.getByTestId('cell')).toHaveCount(1)
    await expect.poll(() => page.frames().length).toBe(2)
    await page.route('**/_next/static/**', (route) => route.abort())
    await button(page, words.en.edit(1)).click()
    const field = page.getByRole('textbox', { name: words.en.code(1), exact: true })
    await expect(page.getByText(words.en.plain)).toBeVisible()
    await expect(field).toBeFocused()
    await field.fill('print("plain")')
    await page.keyboard.press('Control+Enter')
    await expect(output(1)).toHaveText('plain')
  })
})
