import type { Page } from '@playwright/test'
import { expect, locales, test } from './support/journey'
import { untilLive } from './support/labs'

const words = {
  zh: {
    run: '运行',
    stop: '停止',
    seed: '随机种子',
    length: '序列长度 T',
    input: '输入维度 d',
    hidden: '隐藏维度 h',
    samples: '样本数',
    reset: '恢复原值',
    output: '显示输出',
    defaults: '种子 42，T = 5，d = 3，h = 8，100 个样本',
    changed: '种子 7，T = 5，d = 3，h = 16，100 个样本',
    differ: '上面填的与此不同',
    previous: '下面是之前的结果',
    empty: '是空的',
    first: '64 个数里的前 32 个',
    other: 'English',
  },
  en: {
    run: 'Run',
    stop: 'Stop',
    seed: 'Random seed',
    length: 'Sequence length T',
    input: 'Input size d',
    hidden: 'Hidden size h',
    samples: 'Samples',
    reset: 'Reset',
    output: 'Show the output',
    defaults: 'seed 42, T = 5, d = 3, h = 8, 100 samples',
    changed: 'seed 7, T = 5, d = 3, h = 16, 100 samples',
    differ: 'The fields above differ',
    previous: 'below is the previous result',
    empty: 'is empty',
    first: 'The first 32 of 64',
    other: '中文',
  },
}

const sourceOutput = `简单RNN输出形状: (1,)
隐藏状态数: 6

LSTM隐藏状态数: 5
最终隐藏形状: (8,)
最终细胞形状: (8,)

RNN参数: 105
LSTM参数: 384`

async function open(page: Page, locale: keyof typeof words, query = '') {
  await page.goto(`/${locale}/lessons/mini-example${query}`)
  const w = words[locale]
  const cell = page.getByTestId('run-cell')
  await untilLive(cell)
  const run = cell.getByRole('button', { name: w.run, exact: true })
  return { w, cell, run, stdout: cell.getByTestId('stdout'), inputs: cell.getByTestId('inputs') }
}

for (const locale of locales) {
  test(`the cell prints the source's lines, computed in a worker (${locale})`, async ({ page }) => {
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    const { w, cell, run, stdout, inputs } = await open(page, locale)
    await expect(stdout).toBeHidden()
    await expect(inputs).toContainText(w.defaults)
    await cell.getByText(w.output, { exact: true }).click()
    await expect(stdout).toBeVisible()
    await expect(stdout).toHaveText(sourceOutput)
    expect(workers.length).toBe(0)
    await run.click()
    await expect(cell).toHaveAttribute('data-state', 'ran')
    expect(workers.length).toBe(1)
    expect((await stdout.innerText()).trim()).toBe(sourceOutput)
    await expect(cell).toContainText('97')
    await expect(cell.getByTestId('rnnOutput')).toContainText('-0.154570')
    await expect(cell.getByTestId('lstmHidden')).toContainText('0.049847')
    const glosses = cell.getByTestId('gloss')
    if (locale === 'en') await expect(glosses).toContainText('RNN parameters')
    else await expect(glosses).toHaveCount(0)
  })

  test(`seed and sizes can be changed, and rubbish is refused in words (${locale})`, async ({ page }) => {
    const { w, cell, run, stdout, inputs } = await open(page, locale)
    await cell.getByLabel(w.seed).fill('7')
    await cell.getByLabel(w.hidden).fill(' １６')
    await expect(inputs).toContainText(w.differ)
    await run.click()
    await expect(cell).toHaveAttribute('data-state', 'ran')
    await expect(run).toBeFocused()
    await expect(inputs).toContainText(w.changed)
    await expect(inputs).not.toContainText(w.differ)
    // Running unfolds the output: 3·16 + 16·16 + 16 + 16 + 1 and 4·(3·16 + 16·16 + 16)
    await expect(stdout).toBeVisible()
    await expect(stdout).toContainText('RNN参数: 337')
    await expect(stdout).toContainText('LSTM参数: 1280')
    await expect(cell.getByTestId('rnnOutput')).not.toContainText('-0.154570')
    for (const bad of ['0', '1e9', 'abc', '-3', '2.5', '']) {
      await cell.getByLabel(w.hidden).fill(bad)
      await run.click()
      await expect(cell.getByRole('alert')).toContainText(w.hidden)
      await expect(cell.getByRole('alert')).toContainText(bad)
    }
    await expect(cell.getByRole('alert')).toContainText(w.empty)
    await expect(cell).toHaveAttribute('data-state', 'invalid')
    await expect(cell.getByRole('status')).toContainText(w.previous)
    await expect(inputs).toContainText(w.changed)
    await cell.getByRole('button', { name: w.reset }).click()
    await expect(cell.getByLabel(w.hidden)).toHaveValue('8')
    await expect(cell).toHaveAttribute('data-state', 'built')
    await expect(inputs).toContainText(w.defaults)
  })

  test(`a reload and the language switch keep what was run (${locale})`, async ({ page }) => {
    const { w, cell, run, inputs } = await open(page, locale, '?from=here&seed=7&h=sixteen&T=-1#run')
    await expect(cell.getByLabel(w.seed)).toHaveValue('7')
    await expect(cell.getByLabel(w.length)).toHaveValue('5')
    await expect(cell.getByLabel(w.hidden)).toHaveValue('8')
    await cell.getByLabel(w.hidden).fill('16')
    await run.click()
    await expect(cell).toHaveAttribute('data-state', 'ran')
    const { searchParams, hash } = new URL(page.url())
    expect(Object.fromEntries(searchParams)).toEqual({ from: 'here', seed: '7', T: '5', d: '3', h: '16', n: '100' })
    expect(hash).toBe('#run')

    await page.reload()
    await expect(cell.getByLabel(w.hidden)).toHaveValue('16')
    await expect(inputs).toContainText(w.defaults)
    await expect(inputs).toContainText(w.differ)

    await page.getByRole('banner').getByRole('link', { name: w.other }).click()
    const v = words[locale === 'zh' ? 'en' : 'zh']
    await expect(cell.getByLabel(v.hidden)).toHaveValue('16')
    await expect(cell.getByLabel(v.seed)).toHaveValue('7')
    await expect(inputs).toContainText(v.differ)
    await cell.getByRole('button', { name: v.reset }).click()
    await expect(page).toHaveURL(/mini-example\?from=here#run$/)
  })

  test(`a long run shows its time, can be stopped, and leaves the result and the focus (${locale})`, async ({
    page,
  }) => {
    const { w, cell, run, stdout, inputs } = await open(page, locale)
    await cell.getByLabel(w.length).fill('200')
    await cell.getByLabel(w.input).fill('64')
    await cell.getByLabel(w.hidden).fill('256')
    await cell.getByLabel(w.samples).fill('2000')
    await run.click()
    await expect(cell).toHaveAttribute('data-state', 'running')
    await expect(run).toBeFocused()
    await expect(cell.getByTestId('elapsed')).toContainText('1')
    await cell.getByRole('button', { name: w.stop, exact: true }).click()
    await expect(cell).toHaveAttribute('data-state', 'stopped')
    await expect(run).toBeFocused()
    await expect(cell.getByRole('status')).toContainText(w.previous)
    await expect(inputs).toContainText(w.defaults)
    await expect(stdout).toBeHidden()
  })

  test(`a long vector is folded (${locale})`, async ({ page }) => {
    const { w, cell, run } = await open(page, locale, '?h=64')
    await expect(cell.getByLabel(w.hidden)).toHaveValue('64')
    await run.click()
    await expect(cell).toHaveAttribute('data-state', 'ran')
    const state = cell.getByTestId('lstmCell')
    const rest = state.locator('details')
    const entries = /-?\d\.\d{6}/g
    await expect(rest).not.toHaveAttribute('open')
    expect((await rest.textContent())?.match(entries)?.length).toBe(32)
    expect((await state.textContent())?.match(entries)?.length).toBe(64)
    await rest.getByText(w.first).click()
    await expect(rest).toHaveAttribute('open')
  })
}
