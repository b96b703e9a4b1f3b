import { startOfDay } from '../../srs/clock'
import type { AnkiExport, ExportCard, ExportNote } from '../export'

export function exportOf(notes: readonly ExportNote[]): AnkiExport {
  return { now: 1_760_000_000_123, utcOffset: 480, scheduling: true, notes }
}

export function bilingual(id: string, cards: readonly ExportCard[]): Extract<ExportNote, { kind: 'bilingual' }> {
  return {
    id,
    kind: 'bilingual',
    front: { zh: '有几个门?', en: 'How many gates?' },
    back: { zh: '三个 \\(f, i, o\\)', en: 'Three' },
    source: 'Chapter 3',
    tags: ['lstm', 'two words'],
    deck: 'Unroll::LSTM',
    cards,
  }
}

/** A card of a bilingual or basic note, known and due on a day, with three answers. */
export const reviewCard: ExportCard = {
  ord: 0,
  type: 'review',
  due: { kind: 'day', at: startOfDay(20_400, 480) },
  interval: 12,
  ease: 2500,
  reps: 3,
  lapses: 1,
  suspended: false,
  flag: 2,
  memory: { stability: 12.5, difficulty: 4.25, desiredRetention: 0.9 },
  reviews: [
    { at: 1_750_000_000_000, grade: 3, interval: -600, lastInterval: 0, ease: 461, took: 9000, kind: 0 },
    { at: 1_750_000_700_000, grade: 3, interval: 2, lastInterval: -600, ease: 461, took: 4000, kind: 0 },
    { at: 1_750_200_000_000, grade: 4, interval: 12, lastInterval: 2, ease: 420, took: 3000, kind: 1 },
  ],
}
