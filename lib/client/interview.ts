import type { Payloads } from '../events/payload'
import { pickQuestions } from '../interview/pick'
import type { EventOf } from './append'
import { newId, newSeed } from './environment'
import { record, saveDraft as saveDraftEvent } from './record'

// The course of a mock interview. Every function resolves when its event is on the disk, and throws StorageUnavailable
// when it cannot be kept.

type Start = Pick<Payloads['interview.started'], 'locale' | 'secondsEach'> & {
  /** Ids of the questions to choose from. */
  readonly bank: readonly string[]
  /** How many to ask. */
  readonly count: number
}

/** Begins an interview with questions chosen by a fresh seed. Answers its id. */
export async function startInterview({ locale, secondsEach, bank, count }: Start): Promise<string> {
  const interview = newId()
  const seed = newSeed()
  const questions = pickQuestions(bank, count, seed)
  await record('interview.started', { interview, locale, seed, questions, secondsEach })
  return interview
}

/** The question came on the screen: its clock starts, unless it already had. */
export function openQuestion(interview: string, question: string): Promise<EventOf<'interview.opened'>> {
  return record('interview.opened', { interview, question })
}

/** Keeps the answer as it stands. */
export function saveDraft(interview: string, question: string, answer: string): Promise<EventOf<'interview.draft'>> {
  return saveDraftEvent({ interview, question, answer })
}

/** More seconds for a question; null turns its timer off. */
export function extendTimer(
  interview: string,
  question: string,
  seconds: number | null,
): Promise<EventOf<'interview.extended'>> {
  return record('interview.extended', { interview, question, seconds })
}

export function finishInterview(interview: string): Promise<EventOf<'interview.finished'>> {
  return record('interview.finished', { interview })
}
