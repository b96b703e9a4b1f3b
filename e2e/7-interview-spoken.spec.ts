import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { allSaved, expect, type Locale, locales, serverEvents, test } from './support/journey'
import { expectNoSidewaysScroll } from './support/labs'
import { failHearing, hear, readAloud, speechCalls, stubSpeech } from './support/speech'

const words = {
  zh: {
    start: '开始面试',
    answer: '你的回答',
    send: '答完了',
    pause: '暂停',
    read: '读出题目',
    stopReading: '停止朗读',
    speak: '开口回答',
    off: '关掉麦克风',
    agree: '同意，开始听',
    refuse: '不用麦克风',
    company: /发给一家公司/,
    details: '听题与口答',
    aloud: '每来一道新题就读出来',
    revoke: '收回同意',
    noSynthesis: '这个浏览器不会朗读',
    noVoice: '没有中文语音',
    noRecognition: '不能把语音变成文字',
    network: '服务连不上',
    lang: 'zh-CN',
    typed: '先打的字。',
    said: '遗忘门决定留下多少',
    half: '还有输入门',
  },
  en: {
    start: 'Start the interview',
    answer: 'Your answer',
    send: 'That is my answer',
    pause: 'Pause',
    read: 'Read the question aloud',
    stopReading: 'Stop reading',
    speak: 'Answer by speaking',
    off: 'Turn the microphone off',
    agree: 'Agree, and listen',
    refuse: 'No microphone',
    company: /send the sound to a company/,
    details: 'Listening and speaking',
    aloud: 'Read every new question aloud',
    revoke: 'Take it back',
    noSynthesis: 'This browser cannot read aloud',
    noVoice: 'has no English voice',
    noRecognition: 'cannot turn speech into text',
    network: 'cannot be reached',
    lang: 'en-US',
    typed: 'Typed first. ',
    said: 'the forget gate decides what stays',
    half: 'and the input gate',
  },
}

type Bank = { questions: { id: string; spoken: string; asides: Record<string, { spoken: string }> }[] }

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const answer = (page: Page, locale: Locale) => page.getByLabel(words[locale].answer, { exact: true })
const step = async (page: Page) => (await page.getByTestId('interview').getAttribute('data-step')) ?? ''
const plain = (text: string) => text.replaceAll(/\s+/g, '')

/** Begins an interview, whose first question is one to explain. Answers what is to be read for a step, without spaces. */
async function begin(page: Page, locale: Locale): Promise<(id: string) => string> {
  const fetched = page.waitForResponse((response) => response.url().includes(`/${locale}/interview-bank/`))
  await page.goto(`/${locale}/interview`)
  const bank: Bank = await (await fetched).json()
  await button(page, words[locale].start).click()
  await expect(page).toHaveURL(/interview\/session\?id=/)
  await expect(answer(page, locale)).toBeVisible()
  return (id) => {
    const question = bank.questions.find((one) => one.id === id.replace(/\.[pm]\d+$/, ''))
    return plain(question?.asides[id]?.spoken ?? question?.spoken ?? '')
  }
}

/** Opens the details, in which all that can be chosen or is missing stands. */
async function details(page: Page, locale: Locale) {
  const box = page.getByTestId('spoken-details')
  await box.getByText(words[locale].details, { exact: true }).click()
  return box
}

for (const locale of locales) {
  const w = words[locale]

  test(`a question is read aloud when asked for, and by itself once that is chosen (${locale})`, async ({ page }) => {
    await stubSpeech(page, { voices: ['en-US', 'zh-CN'], recogniser: false })
    const asked = await begin(page, locale)
    expect((await readAloud(page)).text).toBe('')
    await button(page, w.read).click()
    const first = await readAloud(page)
    expect(plain(first.text)).toBe(asked(await step(page)))
    expect(first).toMatchObject({ lang: w.lang, rate: 1 })
    await button(page, w.stopReading).click()
    expect(await speechCalls(page)).toEqual(['cancel'])
    await expect(button(page, w.read)).toBeVisible()

    const box = await details(page, locale)
    await box.getByLabel(w.aloud).check()
    // What is on the screen is not read for that: the next one is.
    expect(await readAloud(page)).toEqual(first)
    const before = await step(page)
    await answer(page, locale).fill(w.said)
    await button(page, w.send).click()
    await expect(page.getByTestId('interview')).not.toHaveAttribute('data-step', before)
    await expect(answer(page, locale)).toHaveValue('')
    const both = asked(before) + asked(await step(page))
    await expect.poll(async () => plain((await readAloud(page)).text)).toBe(both)

    // Kept on this device: after a reload the question is read once more.
    await page.reload()
    await expect(button(page, w.stopReading)).toBeVisible()
    expect(plain((await readAloud(page)).text)).toBe(asked(await step(page)))
  })

  test(`an answer is spoken once the learner has agreed, and is kept like a typed one (${locale})`, async ({
    page,
  }) => {
    await stubSpeech(page, { voices: null, recogniser: true })
    await begin(page, locale)
    await answer(page, locale).fill(w.typed)
    await button(page, w.speak).click()
    const consent = page.getByTestId('microphone-consent')
    await expect(consent).toBeFocused()
    await expect(consent).toContainText(w.company)
    await consent.getByRole('button', { name: w.refuse }).click()
    await expect(consent).toBeHidden()
    await expect(button(page, w.speak)).toBeFocused()
    expect(await speechCalls(page)).toEqual([])

    await page.keyboard.press('Enter')
    await expect(consent).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(button(page, w.agree)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(button(page, w.off)).toBeFocused()
    expect(await speechCalls(page)).toEqual([`start ${w.lang}`])

    await hear(page, w.said.slice(0, 4), { certain: false })
    await expect(page.getByTestId('interim')).toContainText(w.said.slice(0, 4))
    await expect(answer(page, locale)).toHaveValue(w.typed)
    await hear(page, w.said, { certain: true })
    await expect(answer(page, locale)).toHaveValue(w.typed + w.said)
    await expect(page.getByTestId('interim')).toBeHidden()

    // The question is left with the microphone on: what was said last is part of its answer.
    const first = await step(page)
    await hear(page, w.half, { certain: false })
    await button(page, w.send).click()
    await expect(page.getByTestId('interview')).not.toHaveAttribute('data-step', first)
    await expect(button(page, w.speak)).toBeVisible()
    expect(await speechCalls(page)).toEqual([`start ${w.lang}`, 'abort'])
    await allSaved(page)
    const drafts = (await serverEvents(page)).events.filter(
      ({ kind, payload }) => kind === 'interview.draft' && payload.question === first,
    )
    expect(drafts.at(-1)?.payload.answer).toBe(w.typed + w.said + (locale === 'en' ? ' ' : '') + w.half)

    // Asked once: neither the next question nor a reload asks again.
    await button(page, w.speak).click()
    await expect(button(page, w.off)).toBeVisible()
    await button(page, w.off).click()
    await page.reload()
    await button(page, w.speak).click()
    await expect(button(page, w.off)).toBeVisible()

    // And agreement can be taken back, which ends listening.
    const box = await details(page, locale)
    await box.getByRole('button', { name: w.revoke }).click()
    await expect(button(page, w.speak)).toBeVisible()
    expect(await speechCalls(page)).toEqual([`start ${w.lang}`, 'abort'])
    await button(page, w.speak).click()
    await expect(consent).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(consent).toBeHidden()
  })

  test(`listening ends with the interview’s pause, and with a problem that is told (${locale})`, async ({ page }) => {
    await stubSpeech(page, { voices: null, recogniser: true })
    await begin(page, locale)
    await button(page, w.speak).click()
    await button(page, w.agree).click()
    await hear(page, w.said, { certain: true })
    await button(page, w.pause).click()
    await expect(button(page, w.speak)).toBeVisible()
    expect(await speechCalls(page)).toEqual([`start ${w.lang}`, 'stop'])
    await button(page, w.speak).click()
    await hear(page, w.half, { certain: false })
    await failHearing(page, 'network')
    await expect(page.locator('[data-problem="network"]')).toContainText(w.network)
    // What was heard until then is not lost.
    await expect(answer(page, locale)).toHaveValue(w.said + (locale === 'en' ? ' ' : '') + w.half)
    await expect(page.getByTestId('spoken')).toHaveAttribute('data-phase', 'off')
  })

  test(`without speech in the browser nothing is offered, and the details say why (${locale})`, async ({ page }) => {
    await stubSpeech(page, { voices: null, recogniser: false })
    await begin(page, locale)
    for (const name of [w.read, w.speak]) await expect(button(page, name)).toHaveCount(0)
    await expect(page.getByText(w.noSynthesis)).toBeHidden()
    const box = await details(page, locale)
    await expect(box).toContainText(w.noSynthesis)
    await expect(box).toContainText(w.noRecognition)
    await expect(box.getByRole('checkbox')).toHaveCount(0)
    await expect(box.getByRole('button')).toHaveCount(0)
  })

  test(`without a voice of the language nothing is read (${locale})`, async ({ page }) => {
    await stubSpeech(page, { voices: ['de-DE', locale === 'zh' ? 'en-US' : 'zh-CN'], recogniser: false })
    await begin(page, locale)
    await expect(button(page, w.read)).toHaveCount(0)
    await expect(await details(page, locale)).toContainText(w.noVoice)
  })

  test(`the microphone is allowed where interviews are held, and on no other page (${locale})`, async ({ request }) => {
    const policy = async (path: string) => (await request.get(path)).headers()['permissions-policy'] ?? ''
    const spoken = await policy(`/${locale}/interview/session`)
    expect(spoken).toContain('microphone=(self)')
    expect(spoken).toContain('camera=()')
    for (const path of ['', '/interview', '/interview/report', '/review', '/lessons/overview', '/nothing'])
      expect(await policy(`/${locale}${path}`), path).toContain('microphone=()')
  })
}

test('axe finds nothing where the microphone is asked for and the details are open', async ({ page }) => {
  await stubSpeech(page, { voices: ['en-US', 'zh-CN'], recogniser: true })
  await page.setViewportSize({ width: 320, height: 900 })
  for (const locale of locales) {
    await begin(page, locale)
    await button(page, words[locale].speak).click()
    await details(page, locale)
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
