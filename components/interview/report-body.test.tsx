import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { interviewBank, modelAnswers } from '@/lib/content/interview-bank'
import type { InterviewBank, ModelAnswers } from '@/lib/content/types'
import { sharedMessages } from '@/lib/i18n/messages/share'
import { exerciseResults } from '@/lib/interview/exercise-results'
import { foldInterview } from '@/lib/interview/session'
import { sharedEvents } from '@/lib/interview/shared-events'
import { sampleId, sampleInterview } from '@/lib/interview/testing/sample-interview'
import { ReportBody } from './report-body'
import { useReport } from './use-report'

const id = sampleId(1)
const events = sharedEvents(sampleInterview(id, 'what I said'), id)
const interview = foldInterview(events, id)
const exercises = exerciseResults(events, id)

/** All questions of a language are typeset once, which takes seconds. */
const once = (locale: 'zh' | 'en') => {
  let known: { bank: InterviewBank; models: ModelAnswers } | undefined
  return () => {
    known ??= { bank: interviewBank(locale), models: modelAnswers(locale) }
    return known
  }
}
const content = { zh: once('zh'), en: once('en') }

function Shown({ locale, readOnly }: { locale: 'zh' | 'en'; readOnly: boolean }) {
  const { bank, models } = content[locale]()
  const report = useReport(bank, interview ?? never(), exercises)
  const stands = { interview: interview ?? never(), report, bank, models }
  return <ReportBody locale={locale} readOnly={readOnly} {...stands} />
}

function never(): never {
  throw new Error('the sample has an interview')
}

it.each(['zh', 'en'] as const)(
  'a shared snapshot is a whole report to be read (%s)',
  (locale) => {
    const html = renderToStaticMarkup(<Shown locale={locale} readOnly />)
    expect(html.match(/data-testid="report-question"/g)).toHaveLength(2)
    // Not the page itself, which a failure would print.
    const has = (part: string | RegExp, page = html) =>
      typeof part === 'string' ? page.includes(part) : part.test(page)
    expect(has('what I said')).toBe(true)
    expect(has(sharedMessages[locale].passed.skip)).toBe(true)
    expect(has(/data-testid="report-exercises"[\s\S]*50%/)).toBe(true)
    expect(has('data-stands="true"')).toBe(true)
    expect(has(/<input|<fieldset/)).toBe(false)
    // The whole model answer stands after the answer; whether it is folded is for the window's width to say.
    expect(has(/what I said[\s\S]*data-testid="model" data-open="false"[\s\S]*aria-expanded="false"/)).toBe(true)
    expect(has('type="checkbox"', renderToStaticMarkup(<Shown locale={locale} readOnly={false} />))).toBe(true)
  },
  180_000,
)
