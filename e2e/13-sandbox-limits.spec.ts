import { expect, test } from './support/journey'
import { openCells, printedBy } from './support/notebook'

// What a cell may take: time, memory, words. A frame that is offline or that breaks says so in the console.
test.use({ expectedProblems: ['ERR_INTERNET_DISCONNECTED', 'Content Security Policy'] })

test('an endless loop ends with Stop, and by itself at the time limit', async ({ page }) => {
  const { run, stop, cell, status, output } = await openCells(page, 'en', ['while (true) {}', 'print("after")'])
  await run(1)
  await expect(cell(1)).toHaveAttribute('data-state', 'running')
  await stop.click()
  await expect(cell(1)).toHaveAttribute('data-state', 'stopped')
  await expect(status).toHaveText('Stopped cell 1.')
  await run(2)
  await expect(output(2)).toHaveText('after')
  await run(1)
  await expect(cell(1)).toHaveAttribute('data-state', 'time', { timeout: 20_000 })
  await expect(status).toContainText('longer than the limit of 10 s')
  await expect(status).toContainText('Run all makes them again')
  await run(2)
  await expect(cell(2)).toHaveAttribute('data-state', 'done')
})

test('a loop of promises and a timer left behind do not outlive their cell', async ({ page }) => {
  const { run, cell, status } = await openCells(page, 'en', [
    'let ticks = 0; setInterval(() => ticks++, 1)',
    'await pause(300)\nticks',
    '(async () => { for (;;) await null })()',
    '"next"',
  ])
  await run(1)
  await run(2)
  await expect(cell(2)).toContainText('0')
  await run(3)
  await expect(cell(3)).toHaveAttribute('data-state', 'time', { timeout: 20_000 })
  await expect(status).toContainText('longer than the limit')
  await run(4)
  await expect(cell(4)).toContainText('next')
})

for (const [what, code] of Object.entries({
  'typed arrays': 'const all = []\nfor (;;) all.push(new Float64Array(1e6).fill(1))',
  'tensors of the engine': 'const all = []\nfor (;;) all.push(zeros([1000, 1000]))',
  'copies of typed arrays': 'const all = [new Float64Array(1e6)]\nfor (;;) all.push(all[0].slice())',
  buffers: 'const all = []\nfor (;;) all.push(new ArrayBuffer(1e8))',
})) {
  test(`${what} without end are refused at the memory limit`, async ({ page }) => {
    const text = await printedBy(page, code)
    expect(text).toContain('more than the limit of 1024 MiB')
    expect(text).toContain('line 2 of cell 1')
  })
}

for (const [what, code] of Object.entries({
  objects: 'const all = []; for (;;) all.push({ n: all.length })',
  strings: 'let s = "ab"; const all = []; for (;;) { s += s; if (s.length > 1e8) { all.push(s.split("")); s = "x" } }',
})) {
  test(`${what} without end fill the frame’s memory at most, and the page lives on`, async ({ page, context }) => {
    test.setTimeout(120_000)
    await openCells(page, 'en', [code, 'print("still here")'])
    // The browser may end the frame's process, after which Playwright gives up the page; the browser's own protocol does not.
    const session = await context.newCDPSession(page)
    const inPage = async (expression: string) =>
      (await session.send('Runtime.evaluate', { expression, returnByValue: true })).result.value
    const press = (label: string) => inPage(`document.querySelector('[aria-label="${label}"]').click()`)
    const stateOf = (n: number) => inPage(`document.querySelectorAll('[data-testid="cell"]')[${n - 1}].dataset.state`)
    await press('Run cell 1')
    await expect.poll(() => stateOf(1), { timeout: 60_000 }).toMatch(/^(time|crashed|failed)$/)
    // A frame that dies late takes the next cell with it, which says so; run again, it has a frame of its own.
    await expect(async () => {
      await press('Run cell 2')
      await expect.poll(() => stateOf(2), { timeout: 15_000 }).toMatch(/^(done|crashed)$/)
      expect(await stateOf(2)).toBe('done')
    }).toPass({ timeout: 60_000 })
    expect(await inPage(`document.querySelectorAll('[data-testid="cell"]')[1].textContent`)).toContain('still here')
  })
}

test('a flood of output is cut, and the page stays quick', async ({ page }) => {
  const { run, cell, output } = await openCells(page, 'en', [
    'for (let n = 0; n < 1e6; n++) print("flood", n)',
    '"next"',
  ])
  await run(1)
  await expect(cell(1)).toHaveAttribute('data-state', 'done')
  await expect(output(1)).toContainText('There was more output')
  expect((await output(1).textContent())?.length).toBeLessThan(20_000)
  await run(2)
  await expect(cell(2)).toContainText('next')
})

test('a worker that floods the frame itself is ended', async ({ page }) => {
  const { run, cell, status } = await openCells(page, 'en', ['1', '2'])
  // As if a cell had found a way to post: the page's own frame is told so by the worker's side of it.
  await page.addInitScript(() => {
    if (!location.pathname.startsWith('/sandbox/')) return
    const Native = window.Worker
    window.Worker = class extends Native {
      constructor() {
        const program = 'onmessage = () => { for (;;) postMessage("x".repeat(1000)) }'
        super(URL.createObjectURL(new Blob([program])))
      }
    }
  })
  await page.reload()
  await run(1)
  await expect(cell(1)).toHaveAttribute('data-state', 'flood')
  await expect(status).toContainText('too many messages')
  await expect(page.getByRole('button', { name: 'Run cell 2' })).toBeEnabled()
})

test('nobody but the frame can speak to the page, and the frame only in its words', async ({ page }) => {
  const { run, stop, cell } = await openCells(page, 'en', ['await pause(60000)'])
  await run(1)
  await expect(cell(1)).toHaveAttribute('data-state', 'running')
  const forged = { from: 'told', text: JSON.stringify({ is: 'done', run: 1, millis: 1 }) }
  await page.evaluate((message) => {
    window.postMessage(message, '*')
    // Another sandboxed frame has the same origin, none, but is another window.
    const other = document.createElement('iframe')
    other.setAttribute('sandbox', 'allow-scripts')
    other.src = (document.querySelector('iframe[src*="/sandbox/"]') as HTMLIFrameElement).src
    document.body.append(other)
  }, forged)
  await expect.poll(() => page.frames().length).toBe(3)
  const [own, other] = page.frames().filter((frame) => frame.url().includes('/sandbox/'))
  await other?.evaluate((message) => parent.postMessage(message, '*'), forged)
  const garbage = [
    null,
    1,
    'done',
    [],
    { from: 'told' },
    { from: 'told', text: 'x'.repeat(1_000_000) },
    { from: 'ended', why: {} },
  ]
  for (const message of garbage) await own?.evaluate((sent) => parent.postMessage(sent, '*'), message)
  await own?.evaluate(() => {
    const output =
      '{"is":"output","run":1,"output":{"is":"text","text":"<img src=x onerror=alert(1)>","__proto__":{"polluted":true}}}'
    parent.postMessage({ from: 'told', text: output }, '*')
    parent.postMessage(
      JSON.parse('{"__proto__":{"polluted":true},"from":"told","text":"{\\"__proto__\\":{\\"polluted\\":1}}"}'),
      '*',
    )
  })
  // What the frame itself may say is shown as text; nothing else had any effect.
  await expect(cell(1)).toContainText('<img src=x onerror=alert(1)>')
  await expect(cell(1)).toHaveAttribute('data-state', 'running')
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  await stop.click()
  await expect(cell(1)).toHaveAttribute('data-state', 'stopped')
})

test('what a cell does to the language stays in its world', async ({ page }) => {
  const { run, cell, status } = await openCells(page, 'en', [
    `Object.prototype.polluted = 1; Array.prototype.map = () => { throw 1 }; JSON.stringify = () => '{"is":"done"}'
     Object.freeze(Object.prototype); Promise.prototype.then = null; globalThis.print = null`,
  ])
  await run(1)
  await expect(cell(1)).toHaveAttribute('data-state', /done|failed|time/, { timeout: 20_000 })
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  await page.getByRole('button', { name: 'Clear variables' }).click()
  await expect(status).toHaveText('All variables are cleared.')
  await page.goto('about:blank')
  const { run: again, output } = await openCells(page, 'en', ['print([1, 2].map((x) => x + 1), "polluted" in {})'])
  await again(1)
  await expect(output(1)).toHaveText('[2, 3] false')
})

test('without a network the notebook runs, also after a crash of its frame, and is as closed as with one', async ({
  page,
  context,
}) => {
  const { run, output, cell } = await openCells(page, 'en', [
    'const state = lstmStep; print("offline", zeros([2]).data.length)',
    'await fetch("/api/live")',
    'while (true) {}',
  ])
  await expect.poll(() => page.frames().length).toBe(2)
  await run(1)
  await expect(output(1)).toHaveText('offline 2')
  await context.setOffline(true)
  await run(1)
  await expect(output(1)).toHaveText('offline 2')
  await run(2)
  await expect(cell(2)).toHaveAttribute('data-state', 'failed')
  await run(3)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(cell(3)).toHaveAttribute('data-state', 'stopped')
  await run(1)
  await expect(output(1)).toHaveText('offline 2')
  // A frame that had to be opened anew comes from the browser's cache.
  await page.evaluate(() => document.querySelector('iframe[src*="/sandbox/"]')?.remove())
  await run(1)
  await expect(cell(1)).toHaveAttribute('data-state', 'crashed', { timeout: 20_000 })
  await run(1)
  await expect(output(1)).toHaveText('offline 2')
  await expect(cell(1)).toHaveAttribute('data-state', 'done')
})
