import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { dataFile } from '@/lib/content/data-files'
import { lesson, lessons } from '@/lib/content/lessons'
import { checkSchema } from '@/lib/content/schema'
import { languageTag } from '@/lib/i18n/locale'
import { type AxNode, allOf, axTree, textOf } from './support/ax-tree'
import { expect, type Locale, locales, test } from './support/journey'
import { outOfOrder, textInDocument, unmarkedLanguage } from './support/reading-order'

// As with a screen reader running: the browser keeps the whole tree then, also of parts that it has not laid out.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--force-renderer-accessibility'] })
  },
})

/** How many parts of the lesson are too far from the window to be laid out. */
function farAway(page: Page): Promise<number> {
  return page
    .locator('.part > :first-child')
    .evaluateAll((all) => all.filter((one) => !one.checkVisibility({ contentVisibilityAuto: true })).length)
}

const controls = ['button', 'link', 'textbox', 'searchbox', 'spinbutton', 'combobox', 'listbox', 'checkbox', 'radio']
const moreControls = ['slider', 'switch', 'DisclosureTriangle', 'dialog']

/** What is compared is what is said: mathematical italics are letters; capitals and blanks are the style sheet's. */
const said = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u2061-\u2064\u200b]/g, '')

function expectOutline(tree: AxNode) {
  const levels = allOf(tree, 'heading').map(({ level }) => level ?? 0)
  expect.soft(levels.filter((level) => level === 1)).toHaveLength(1)
  expect.soft(levels[0]).toBe(1)
  expect.soft(levels.filter((level, n) => n > 0 && level > (levels[n - 1] ?? 0) + 1)).toEqual([])
}

function expectLandmarks(tree: AxNode) {
  for (const role of ['banner', 'main', 'contentinfo']) expect.soft(allOf(tree, role), role).toHaveLength(1)
  const names = allOf(tree, 'navigation').map(({ name }) => name)
  expect.soft(names).not.toContain('')
  expect.soft(new Set(names).size).toBe(names.length)
  expect.soft(allOf(tree, 'region').filter(({ name }) => name === '')).toEqual([])
}

/** Every formula is there once, with something to say, and what is drawn beside KaTeX's MathML is not. */
async function expectFormulas(page: Page, tree: AxNode) {
  const formulas = allOf(tree, 'MathMLMath')
  const shown = await page.evaluate(() => {
    const visible = [...document.querySelectorAll('.katex, math.formula')].filter((one) => one.checkVisibility())
    return {
      count: visible.length,
      loud: document.querySelectorAll('.katex-html:not([aria-hidden="true"])').length,
      dumb: [...document.querySelectorAll('.katex')].filter((one) => !one.querySelector('math')).length,
    }
  })
  expect.soft(shown).toEqual({ count: formulas.length, loud: 0, dumb: 0 })
  expect.soft(formulas.filter((formula) => said(textOf(formula)) === '')).toEqual([])
}

function expectNames(tree: AxNode) {
  const nameless = allOf(tree, ...controls, ...moreControls, 'image', 'img', 'graphics-document')
  expect.soft(nameless.filter(({ name }) => name.trim() === '')).toEqual([])
  const headless = allOf(tree, 'table').filter((table) => allOf(table, 'columnheader', 'rowheader').length === 0)
  expect.soft(headless.map(textOf)).toEqual([])
  expect.soft(allOf(tree, 'LayoutTable', 'LayoutTableCell')).toEqual([])
}

/** A drawing has a name, or says nothing and has the words that it shows in a table beside it. */
async function expectDrawings(page: Page) {
  const lonely = await page.evaluate(() =>
    [...document.querySelectorAll('svg')]
      .filter((svg) => svg.checkVisibility() && !svg.closest('[role="img"][aria-label]'))
      .filter((svg) => !svg.closest('[aria-hidden="true"]') || svg.querySelector('text'))
      .filter((svg) => !svg.closest('section, figure, details')?.querySelector('table'))
      .map((svg) => svg.outerHTML.slice(0, 120)),
  )
  expect.soft(lonely).toEqual([])
}

/** The contents stand beside the text: nothing that is wider than its column lies over them. */
async function expectContentsFree(page: Page) {
  const over = await page.evaluate(() => {
    const contents = document.querySelector('.lesson-toc')?.getBoundingClientRect()
    return [...document.querySelectorAll('article, article *')]
      .filter((one) => !one.closest('.katex, [tabindex="0"], svg') && one.checkVisibility())
      .filter((one) => one.getBoundingClientRect().width > 1)
      .filter((one) => one.getBoundingClientRect().left < (contents?.right ?? Number.POSITIVE_INFINITY))
      .map((one) => one.outerHTML.slice(0, 80))
  })
  expect.soft(over).toEqual([])
}

/** The reasons and workings that a check keeps back until it is answered: what is plain text and not the lesson's too. */
function keptBack(locale: Locale, id: string): string[] {
  const source = readFileSync(`content/lessons/${locale}/${id}.mdx`, 'utf8').replaceAll('**', '')
  return (lesson(locale, id)?.checks ?? [])
    .map((check) => dataFile('checks', check, checkSchema))
    .flatMap((check) =>
      check.kind === 'choice'
        ? check.options.map(({ why }) => why)
        : [check.explain, ...(check.slips ?? []).map(({ why }) => why)],
    )
    .map((text) => text[locale])
    .filter((text) => !/[$*`<[]/.test(text) && !source.includes(text))
}

for (const locale of locales)
  for (const { id } of lessons(locale))
    test(`a screen reader gets the lesson ${id} whole, once and in order (${locale})`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(`/${locale}/lessons/${id}`)
      await expect(page.getByTestId('sync')).not.toHaveAttribute('data-state', 'loading')
      expect(await farAway(page)).toBeGreaterThan(0)
      const tree = await axTree(page)
      const headings = await page
        .locator('article :is(h2, h3)')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent))
      expect.soft(allOf(tree, 'heading').map(({ name }) => name)).toEqual(expect.arrayContaining(headings))
      // Where things stand on the page is asked of all of it.
      await page.evaluate(() => {
        for (const part of document.querySelectorAll<HTMLElement>('.part')) part.style.contentVisibility = 'visible'
      })
      expectOutline(tree)
      expectLandmarks(tree)
      await expectFormulas(page, tree)
      expectNames(tree)
      await expectDrawings(page)
      await expectContentsFree(page)

      const text = said(textOf(tree))
      expect.soft(said((await textInDocument(page)).join(''))).toBe(text)
      expect.soft(await outOfOrder(page)).toEqual([])

      await expect(page.locator('html')).toHaveAttribute('lang', languageTag[locale])
      expect.soft(await unmarkedLanguage(page)).toEqual([])

      const told = keptBack(locale, id).filter((reason) => text.includes(said(reason)))
      expect.soft(told).toEqual([])
    })
