import { expect, locales, test } from './support/journey'

const words = {
  zh: { run: '运行', seed: '随机种子', hidden: '隐藏维度 h', reset: '恢复原值', note: '97' },
  en: { run: 'Run', seed: 'Random seed', hidden: 'Hidden size h', reset: 'Reset', note: '97' },
}

const sourceOutput = `简单RNN输出形状: (1,)
隐藏状态数: 6

LSTM隐藏状态数: 5
最终隐藏形状: (8,)
最终细胞形状: (8,)

RNN参数: 105
LSTM参数: 384`

for (const locale of locales) {
  const w = words[locale]

  test(`the cell prints the source's lines, computed in a worker (${locale})`, async ({ page }) => {
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    await page.goto(`/${locale}/lessons/mini-example`)
    const cell = page.getByTestId('run-cell')
    await expect(cell.getByTestId('stdout')).toHaveText(sourceOutput)
    await cell.getByRole('button', { name: w.run, exact: true }).click()
    await expect(cell).toHaveAttribute('data-state', 'ran')
    expect(workers.length).toBe(1)
    expect((await cell.getByTestId('stdout').innerText()).trim()).toBe(sourceOutput)
    await expect(cell).toContainText(w.note)
    await expect(cell.getByTestId('rnnOutput')).toContainText('-0.154570')
    await expect(cell.getByTestId('lstmHidden')).toContainText('0.049847')
    const glosses = cell.getByTestId('gloss')
    if (locale === 'en') await expect(glosses).toContainText('RNN parameters')
    else await expect(glosses).toHaveCount(0)
  })

  test(`seed and sizes can be changed, and rubbish is refused in words (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/lessons/mini-example`)
    const cell = page.getByTestId('run-cell')
    await cell.getByLabel(w.seed).fill('7')
    await cell.getByLabel(w.hidden).fill('16')
    await cell.getByRole('button', { name: w.run, exact: true }).click()
    await expect(cell).toHaveAttribute('data-state', 'ran')
    // 3·16 + 16·16 + 16 + 16 + 1 and 4·(3·16 + 16·16 + 16)
    await expect(cell.getByTestId('stdout')).toContainText('RNN参数: 337')
    await expect(cell.getByTestId('stdout')).toContainText('LSTM参数: 1280')
    await expect(cell.getByTestId('rnnOutput')).not.toContainText('-0.154570')
    for (const bad of ['', '0', '1e9', 'abc', '-3', '2.5']) {
      await cell.getByLabel(w.hidden).fill(bad)
      await cell.getByRole('button', { name: w.run, exact: true }).click()
      await expect(cell.getByRole('alert')).toContainText(w.hidden)
    }
    await cell.getByRole('button', { name: w.reset }).click()
    await expect(cell.getByLabel(w.hidden)).toHaveValue('8')
  })
}
