import type { Localized } from '../i18n/locale'
import { RandomState } from '../rnn'
import type { Value } from './answer/answer'
import { agrees, overlaps } from './answer/matches'
import type { Kind, Level, OtherConvention, Part, Posed, Slip, Values } from './kind'

/** A wrong value that has a name, computed for one part of one instance. */
export interface NamedSlip {
  readonly id: string
  readonly value: Value
  readonly text: Localized
  readonly how?: string
}

/** A value that is right under another convention. */
export interface NamedConvention extends NamedSlip {
  readonly name: Localized
}

export interface PosedPart extends Part {
  readonly slips: readonly NamedSlip[]
  readonly conventions: readonly NamedConvention[]
}

/** An exercise with its numbers, as plain data. The same kind, seed and level always give the same one. */
export interface ExerciseInstance extends Posed {
  readonly kind: string
  readonly seed: number
  readonly level: Level
  readonly spec: unknown
  readonly parts: readonly PosedPart[]
}

/** How often an ambiguous draw is drawn again before the kind counts as broken. */
const MAX_DRAWS = 100

/**
 * The exercise of this kind with numbers drawn from the seed (an integer 0..2^32 − 1) at a level.
 *
 * What is ambiguous (a slip or another convention leads to what would be accepted as right) is drawn again, from the
 * same random state. RangeError for a bad seed or a level that the kind does not have; an Error when the two ways to
 * a key disagree, or when nothing but ambiguous instances is drawn, so that no doubtful exercise is ever shown.
 */
export function instanceOf<Spec>(kind: Kind<Spec>, seed: number, level: Level = 1): ExerciseInstance {
  if (!(Number.isInteger(level) && level >= 1 && level <= kind.levels))
    throw new RangeError(`${kind.id} has levels 1 to ${kind.levels}, not ${level}`)
  const random = new RandomState(seed)
  for (let drawn = 0; drawn < MAX_DRAWS; drawn++) {
    const spec = kind.draw(random, level)
    const made = { kind: kind.id, seed, level, spec, ...posed(kind, spec) }
    if (!made.parts.some(ambiguous)) return made
  }
  throw new Error(`${kind.id}, seed ${seed}: ${MAX_DRAWS} ambiguous instances in a row`)
}

/** What is asked about one given specification, with every slip and convention computed. Throws as `instanceOf` does. */
export function posed<Spec>(kind: Kind<Spec>, spec: Spec): Posed & Pick<ExerciseInstance, 'parts'> {
  const question = kind.pose(spec)
  const recounted = kind.recount?.(spec) ?? {}
  for (const [part, value] of Object.entries(recounted)) {
    const key = question.parts.find(({ id }) => id === part)?.answer.key
    if (key === undefined || !agrees(key, value))
      throw new Error(`${kind.id}, part ${part}: the key is ${key}, recounted it is ${value}`)
  }
  const slips = kind.slips.flatMap((slip) => computed(slip, spec))
  const conventions = (kind.conventions ?? []).flatMap((other) =>
    computed(other, spec).map((found) => ({ ...found, name: other.name })),
  )
  return {
    ...question,
    parts: question.parts.map((part) => ({
      ...part,
      slips: slips.flatMap((slip) => forPart(slip, part)),
      conventions: conventions.flatMap((other) => forPart(other, part).map((one) => ({ ...one, name: other.name }))),
    })),
  }
}

/** Whether what is accepted for the key could also be what a slip or another convention gives. */
function ambiguous({ answer, slips, conventions }: PosedPart): boolean {
  return [...slips, ...conventions].some(({ value }) => overlaps(answer, answer.key, value))
}

/** A slip or convention that applies, with all that it says; asked once for all parts but for its calculations. */
interface Computed extends Omit<NamedSlip, 'value' | 'how'> {
  readonly values: Values
  how(part: string): string | undefined
}

function computed<Spec>(wrong: Slip<Spec> | OtherConvention<Spec>, spec: Spec): Computed[] {
  const values = wrong.values(spec)
  if (!values) return []
  return [{ id: wrong.id, values, text: wrong.text(spec), how: (part) => wrong.how?.(spec, part) }]
}

function forPart({ values, id, text, how: calculation }: Computed, part: Part): NamedSlip[] {
  const value = values[part.id]
  if (value === undefined) return []
  const how = calculation(part.id)
  return [{ id, value, text, ...(how !== undefined && { how }) }]
}
