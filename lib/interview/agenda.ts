import type { Ingredient } from '../events/interview-choices'
import type { InterviewPlan } from '../events/interview-plan'
import { mulberry32 } from './random'

/** Something that an interview can ask by itself. */
export type BankItem = {
  readonly id: string
  readonly ingredient: Ingredient
  readonly level: 1 | 2 | 3
  /** Concepts that it is about. */
  readonly topics: readonly string[]
  /** Cards that it leaves evidence for. */
  readonly cards: readonly string[]
}

/** Minutes that one item takes with what is asked on. */
const minutesFor: Readonly<Record<Ingredient, number>> = { concept: 5, derivation: 4, numeric: 3, code: 6 }

/** How much likelier an item is when its cards are weak (1) than when they are known (0). */
const lean = 3

/**
 * What to ask, in order: items that fit the plan, each ingredient in turn, until the minutes are spent. Depends on the
 * bank, the plan, the seed (an unsigned 32-bit integer) and `weakness` (0 known to 1 weak, by item) alone. Where nothing
 * of the chosen topics is to be had, topics do not count; empty only for a bank without any of the ingredients.
 */
export function agendaOf(
  bank: readonly BankItem[],
  plan: InterviewPlan,
  seed: number,
  weakness: (item: BankItem) => number = () => 0,
): string[] {
  const next = mulberry32(seed)
  const suitable = suitableItems(bank, plan)
  const queues = plan.include
    .map((ingredient) => {
      const items = suitable.filter((item) => item.ingredient === ingredient)
      return drawn(
        [...items].sort((a, b) => (a.id < b.id ? -1 : 1)),
        weakness,
        next,
      )
    })
    .filter((queue) => queue.length > 0)
  const agenda: string[] = []
  let left: number = plan.minutes
  while (queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      const item = queue.shift()
      if (!item) continue
      // The first one is asked however short the interview is.
      if (agenda.length > 0 && minutesFor[item.ingredient] > left) return agenda
      agenda.push(item.id)
      left -= minutesFor[item.ingredient]
    }
    if (left <= 0) break
  }
  return agenda
}

function suitableItems(bank: readonly BankItem[], { topics, level }: InterviewPlan): readonly BankItem[] {
  const inReach = bank.filter((item) => item.level <= level)
  const byLevel = inReach.length > 0 ? inReach : bank
  if (topics.length === 0) return byLevel
  const onTopic = byLevel.filter((item) => item.topics.some((topic) => topics.includes(topic)))
  return onTopic.length > 0 ? onTopic : byLevel
}

/** All items in a random order in which weak ones tend to come first. */
function drawn(items: BankItem[], weakness: (item: BankItem) => number, next: () => number): BankItem[] {
  const order: BankItem[] = []
  while (items.length > 0) {
    const weights = items.map((item) => 1 + lean * weakness(item))
    let at = next() * weights.reduce((sum, weight) => sum + weight, 0)
    const index = weights.findIndex((weight) => {
      at -= weight
      return at < 0
    })
    order.push(...items.splice(index === -1 ? items.length - 1 : index, 1))
  }
  return order
}
