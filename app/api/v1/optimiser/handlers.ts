import type { Database } from '@/lib/db/client'
import { readGraded } from '@/lib/db/graded'
import { settingsOf } from '@/lib/db/settings'
import { itemsOf } from '@/lib/optimiser/items'
import type { Material } from '@/lib/optimiser/jobs'
import { leastItems } from '@/lib/optimiser/optimise'
import type { OptimiserState } from '@/lib/optimiser/state'
import { askerOf } from '../../_http/asker'
import { ApiError, json, withCookies } from '../../_http/error-response'
import { refuseOtherOrigins } from '../../_http/origin'
import type { Services } from '../../_http/services'

/** Who has written nothing has no reviews. */
const nobody: OptimiserState = { state: 'too-few', reviews: 0, needed: leastItems }

/**
 * `POST /api/v1/optimiser`: begins the learner's optimisation or joins the one under way, and answers 202 with its
 * state. It takes no body. 200 for nobody, for whom nothing begins; 503 `busy` when too many wait.
 */
export async function postOptimiser(request: Request, services: Services): Promise<Response> {
  refuseOtherOrigins(request, services.baseUrl)
  const { learner, cookies } = await askerOf(request, services)
  if (learner === null) return withCookies(json(nobody), cookies)
  const db = await services.database()
  const state = services.optimiser().start(learner, () => materialOf(db, learner))
  if (state === null) throw new ApiError('busy', [], { 'retry-after': '60' })
  return withCookies(json(state, 202), cookies)
}

/** `GET /api/v1/optimiser`: where the learner's optimisation stands (lib/optimiser/state.ts). */
export async function getOptimiser(request: Request, services: Services): Promise<Response> {
  const { learner, cookies } = await askerOf(request, services)
  return withCookies(json(learner === null ? nobody : services.optimiser().stateOf(learner)), cookies)
}

async function materialOf(db: Database, learner: string): Promise<Material> {
  const { weights, relearningSteps } = await settingsOf(db, learner)
  return { items: itemsOf(await readGraded(db, learner)), weights, relearningSteps: relearningSteps.length }
}
