import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { lessons } from '@/lib/content/lessons'
import { builtPages } from './support/built-pages'
import { expect, locales, test } from './support/journey'
import { expectNoSidewaysScroll } from './support/labs'

/** So many parts are looked at side by side; not a number of which every second page falls to the same part. */
const shards = 7
const phone = { width: 320, height: 640 }
const desk = { width: 1280, height: 900 }

/** Opens the page with all its folds open, since opening one may bring another to light, and all its parts laid out. */
async function open(page: Page, address: string) {
  await page.goto(address)
  await expect(page.getByTestId('sync')).not.toHaveAttribute('data-state', 'loading')
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>('.part')) part.style.contentVisibility = 'visible'
    // What only readers without scripts see stays closed.
    const closed = () =>
      [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')].filter((one) =>
        one.checkVisibility(),
      )
    for (let found = closed(); found.length > 0; found = closed()) for (const one of found) one.open = true
  })
}

/**
 * Takes out what axe would spend most of its time on and learn nothing from: what is in a formula, for which it has no
 * rule, and the words of code but one of each colour. Marks one text of each look, by size, weight and colours.
 */
async function prepare(page: Page) {
  await page.evaluate(() => {
    const formulas = [...document.querySelectorAll<HTMLElement>('.katex')]
    const sizes = formulas.map((formula) => formula.getBoundingClientRect())
    for (const [n, formula] of formulas.entries()) {
      formula.replaceChildren()
      formula.style.cssText = `display: inline-block; width: ${sizes[n]?.width}px; height: ${sizes[n]?.height}px`
    }

    const opaque = (element: Element | null): string => {
      const color = element ? getComputedStyle(element).backgroundColor : ''
      return element && color === 'rgba(0, 0, 0, 0)' ? opaque(element.parentElement) : color
    }
    const look = (element: Element) => {
      const { color, fontSize, fontWeight, opacity } = getComputedStyle(element)
      return [color, opaque(element), fontSize, fontWeight, opacity].join()
    }
    const hasText = (element: Element) => [...element.childNodes].some((n) => n.nodeType === 3 && n.nodeValue?.trim())
    const seen = new Set<string>()
    for (const element of document.querySelectorAll('body *')) {
      if (!hasText(element) || !element.checkVisibility()) continue
      const isNew = seen.size < seen.add(look(element)).size
      if (isNew) element.setAttribute('data-look', '')
      else if (element.matches('pre span')) element.remove()
    }
  })
}

function axe(page: Page) {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
}

async function violations(builder: AxeBuilder): Promise<string[]> {
  const found = await builder.analyze()
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
}

/**
 * What is wrong with a page on a dark phone and on a light desk. Colours are the same at both widths, so in the dark the
 * contrast of one text of each look is enough.
 */
async function problemsOf(page: Page, address: string): Promise<string[]> {
  const colours = ['color-contrast', 'link-in-text-block']
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: 'dark' })
  await open(page, address)
  await test.step(address, () => expectNoSidewaysScroll(page))
  await prepare(page)
  const found = await violations(axe(page).disableRules(colours))
  found.push(...(await violations(axe(page).include('[data-look]').withRules(colours))))
  await page.setViewportSize(desk)
  await page.emulateMedia({ colorScheme: 'light' })
  found.push(...(await violations(axe(page))))
  return found.map((problem) => `${address}: ${problem}`)
}

for (const locale of locales)
  test.describe(() => {
    // The page for unknown addresses is one of them.
    test.use({ expectedProblems: ['404'] })
    for (let shard = 0; shard < shards; shard++)
      test(`axe finds nothing on any page, wide or narrow, light or dark, part ${shard + 1} of ${shards} (${locale})`, async ({
        page,
      }) => {
        test.setTimeout(300_000)
        const found: string[] = []
        for (const address of builtPages(locale).filter((_, n) => n % shards === shard))
          found.push(...(await problemsOf(page, address)))
        expect(found).toEqual([])
      })
  })

test('the list of pages holds every lesson in both languages', () => {
  const [zh, en] = [builtPages('zh'), builtPages('en')]
  expect(zh.map((address) => address.slice(3))).toEqual(en.map((address) => address.slice(3)))
  expect(zh).toEqual(expect.arrayContaining(['/zh', ...lessons('zh').map(({ id }) => `/zh/lessons/${id}`)]))
})
