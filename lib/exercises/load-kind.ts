import type { Localized } from '../i18n/locale'
import type { Group } from './groups'
import type { Kind, Level } from './kind'

/** What a page says of a kind before its code is there, as plain data. */
export interface KindSummary {
  readonly id: string
  readonly group: Group
  readonly name: Localized
  readonly lesson: string
  readonly anchor: string
  readonly levels: Level
}

export function summaryOf({ id, group, name, lesson, anchor, levels }: Kind): KindSummary {
  return { id, group, name, lesson, anchor, levels }
}

/** Each group is a chunk of its own, so that an exercise on sizes does not wait for the backward passes. */
const loaders: Readonly<Record<Group, () => Promise<readonly Kind[]>>> = {
  counting: async () => (await import('./by-group/counting')).counting,
  shapes: async () => (await import('./by-group/shapes')).shapes,
  steps: async () => (await import('./by-group/steps')).steps,
  gradients: async () => (await import('./by-group/gradients')).gradients,
  stability: async () => (await import('./by-group/stability')).stability,
  cost: async () => (await import('./by-group/cost')).cost,
  sequences: async () => (await import('./by-group/sequences')).sequences,
  code: async () => (await import('./by-group/code')).code,
}

/** The kinds of a group with their code. Rejects when it cannot be fetched. */
export function loadGroup(group: Group): Promise<readonly Kind[]> {
  return loaders[group]()
}

/** A kind with its code. Rejects when it cannot be fetched, and with a RangeError when the group has no such kind. */
export async function loadKind({ id, group }: Pick<KindSummary, 'id' | 'group'>): Promise<Kind> {
  const kind = (await loadGroup(group)).find((one) => one.id === id)
  if (!kind) throw new RangeError(`the group ${group} has no kind of exercise "${id}"`)
  return kind
}
