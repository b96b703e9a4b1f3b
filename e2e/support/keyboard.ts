import { expect, type Locator, type Page } from '@playwright/test'

/** A reader without a mouse: every stop of Tab must be seen to have the focus, and come after the one before it. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** The next stop. */
  async tab(): Promise<void> {
    await this.press('Tab')
    await this.expectSeen(true)
  }

  /** The stop before. */
  async back(): Promise<void> {
    await this.press('Shift+Tab')
    await this.expectSeen(false)
  }

  /** The browser scrolls to the focus a frame after it has moved. */
  private async expectSeen(forward: boolean): Promise<void> {
    await this.page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    )
    expect(await this.page.evaluate(problemOfStop, forward)).toBe('')
  }

  /** Whether what has the focus matches a selector. */
  on(selector: string): Promise<boolean> {
    return this.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
  }

  /** Goes on until what has the focus matches; `most` bounds how often Tab may be pressed for it. */
  async tabTo(selector: string, most: number): Promise<void> {
    for (let pressed = 0; pressed < most; pressed++) {
      await this.tab()
      if (await this.on(selector)) return
    }
    throw new Error(`${selector} was not reached with ${most} presses of Tab`)
  }

  /** The check question in which the focus is, by its id; none when it is in none. */
  async check(): Promise<string | undefined> {
    const name = await this.page.evaluate(() => document.activeElement?.closest('form')?.dataset.testid)
    return name?.startsWith('check-') ? name.slice('check-'.length) : undefined
  }

  /** Presses Tab until the focus leaves the page; `most` bounds how often. */
  async leave(most: number): Promise<void> {
    for (let pressed = 0; pressed < most; pressed++) {
      await this.press('Tab')
      if (await this.page.evaluate(() => document.activeElement === document.body)) return
      if (await this.on('.skip-link')) return
    }
    throw new Error(`the focus was still in the page after ${most} presses of Tab`)
  }
}

/** What is wrong with the stop that Tab has come to, in words; nothing when nothing is. Runs in the page. */
function problemOfStop(forward: boolean): string {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return 'the focus is on nothing'
  const name = `${element.outerHTML.slice(0, 120)}:`
  const memory = window as { lastStop?: Element }
  const last = memory.lastStop
  memory.lastStop = element
  if (last?.isConnected && last !== element) {
    const follows = (last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    if (follows !== forward) return `${name} comes in the wrong order after ${last.outerHTML.slice(0, 120)}`
  } else if (last === element) return `${name} keeps the focus`

  // A native control that lies invisibly over an icon lets the icon show it.
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element.closest('.icon-control') ?? element)
  const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
  if (!outlined && boxShadow === 'none') return `${name} nothing shows that it has the focus`

  const [box = element.getBoundingClientRect()] = element.getClientRects()
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)]
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)]
  const enough = (part: number, whole: number, window: number) => part >= Math.min(whole, window / 2) - 2
  if (!enough(bottom - top, box.height, window.innerHeight) || !enough(right - left, box.width, window.innerWidth))
    return `${name} is out of sight`
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  return element.contains(hit) ? '' : `${name} is covered by ${hit?.outerHTML.slice(0, 120)}`
}

/** Presses Tab until a control has the focus; `most` bounds how often. */
export async function tabOnto(page: Page, control: Locator, most: number): Promise<void> {
  for (let pressed = 0; pressed <= most; pressed++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${control} was not reached with ${most} presses of Tab`)
}
