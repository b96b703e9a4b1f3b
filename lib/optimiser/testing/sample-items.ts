import { dayMillis, dayName } from '../../srs/clock'
import type { Graded, Item } from '../item'
import { itemsOf } from '../items'
import { sampleLog } from './sample-log'

/** The sample's evidence as the database has it, noon by noon. */
export function sampleEvidence(options: Parameters<typeof sampleLog>[0]): Graded[] {
  return sampleLog(options).map(({ card, day, grade }, n) => ({
    eventId: String(n).padStart(6, '0'),
    card,
    at: (20_000 + day) * dayMillis,
    localDay: dayName(20_000 + day),
    grade,
  }))
}

export function sampleItems(options: Parameters<typeof sampleLog>[0]): Item[] {
  return itemsOf(sampleEvidence(options))
}
