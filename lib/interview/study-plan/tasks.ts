import type { InterviewPlan } from '../../events/interview-plan'

/** A lesson to read or a question to rehearse. */
export type Task = {
  readonly id: string
  readonly minutes: number
  /** It was done today already. */
  readonly done: boolean
}

export type Mock = { readonly minutes: InterviewPlan['minutes']; readonly done: boolean }

/** What a day holds of cards. */
export type CardDay = {
  readonly fresh: number
  readonly reviews: number
  /** For both, with what comes back on the same day. */
  readonly minutes: number
}
