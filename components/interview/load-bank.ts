import { loadJson } from '@/lib/client/load-json'
import type { InterviewBank, ModelAnswers } from '@/lib/content/types'

/** What a mock interview can ask. Rejects when it cannot be had now. */
export function loadBank(address: string): Promise<InterviewBank> {
  return loadJson(address)
}

/** The model answers, likewise. */
export function loadModels(address: string): Promise<ModelAnswers> {
  return loadJson(address)
}
