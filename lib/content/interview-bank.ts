import { createHash } from 'node:crypto'
import { kinds } from '../exercises/catalogue'
import { summaryOf } from '../exercises/load-kind'
import type { Locale } from '../i18n/locale'
import { renderAnswer } from './answers'
import { cards } from './cards'
import { type ContentFiles, siteContent } from './files'
import { followUps } from './follow-ups'
import { renderMarkdown } from './markdown'
import { parseContent } from './parse'
import { questions, renderQuestion } from './questions'
import type { FollowUp, Question } from './schema'
import { plain } from './search/plain'
import { source } from './sources'
import type { InterviewBank, InterviewQuestion, ModelAnswers } from './types'

/** Everything that a mock interview can ask, in one language. */
export function interviewBank(locale: Locale, files: ContentFiles = siteContent()): InterviewBank {
  const tags = new Map(cards(files).map((card) => [card.id, card.tags]))
  const topicsOf = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => tags.get(id) ?? []))]
  return {
    questions: [
      ...questions(files).map((question) => ({
        ...interviewQuestion(question, locale),
        ingredient: 'concept' as const,
        level: 1 as const,
        topics: topicsOf(question.points.map(({ card }) => card)),
      })),
      ...followUps(files).map((followUp) => ({
        ...interviewQuestion(followUp, locale),
        ingredient: followUp.kind,
        level: followUp.level,
        topics: followUp.topics,
        parent: followUp.parent,
      })),
    ],
    exercises: kinds.map((kind) => ({
      kind: summaryOf(kind),
      ingredient: kind.group === 'code' ? 'code' : 'numeric',
      topics: topicsOf([kind.id]),
    })),
  }
}

/** The model answers to everything that a mock interview can ask, in one language. */
export function modelAnswers(locale: Locale, files: ContentFiles = siteContent()): ModelAnswers {
  return Object.fromEntries([
    ...questions(files).map(({ id }) => [id, { html: renderAnswer(locale, id, files), sources: [] }]),
    ...followUps(files).map(({ id, model, sources }) => [
      id,
      {
        html: renderMarkdown(model[locale], { locale, path: `content/followups/${id}.json` }),
        sources: sources.map((one) => source(one, files)),
      },
    ]),
  ])
}

function interviewQuestion(question: Question | FollowUp, locale: Locale) {
  const path = `content/${'parent' in question ? 'followups' : 'questions'}/${question.id}.json`
  const aside = (text: Question['prompt']) => ({
    html: renderMarkdown(text[locale], { locale, inline: true, path }),
    spoken: spoken(text[locale]),
  })
  return {
    ...renderQuestion(question, locale),
    spoken: spoken(question.prompt[locale]),
    asides: Object.fromEntries([
      ...question.points.map(({ id, probe }) => [id, aside(probe)]),
      ...question.misconceptions.map(({ id, challenge }) => [id, aside(challenge)]),
    ]),
  } satisfies Partial<InterviewQuestion>
}

function spoken(source: string): string {
  return plain(parseContent(source))
}

/** A file that the interview pages fetch; the name changes with the text, so a browser may keep it for good. */
export type BankFile = { readonly name: string; readonly text: string }

/** The bank and the model answers of one language. */
export function bankFiles(locale: Locale): { readonly bank: BankFile; readonly models: BankFile } {
  const named = (data: unknown): BankFile => {
    const text = JSON.stringify(data)
    return { name: `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`, text }
  }
  return { bank: named(interviewBank(locale)), models: named(modelAnswers(locale)) }
}

/** Where the browser finds them. */
export function bankAddresses(locale: Locale): { readonly bank: string; readonly models: string } {
  const { bank, models } = bankFiles(locale)
  return { bank: `/${locale}/interview-bank/${bank.name}`, models: `/${locale}/interview-bank/${models.name}` }
}
