import { bundled } from './bundled'

type Room = typeof import('../../lib/exercises/testing/journeys')

export const { gradePart, instanceOf, kinds, levelFor, valueText } = await bundled<Room>(
  'lib/exercises/testing/journeys.ts',
)
