import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { markdownOf } from './markdown'
import { readPackage } from './read-package'
import { sidesOf } from './sides'
import { sql } from './testing/sql'

/** What scripts/golden/anki_packages.py wrote with Python's SQLite and the zstd program. */
const golden = (name: string) => readPackage(readFileSync(path.resolve('lib/anki/golden', name)), sql)
const collections = { legacy: golden('legacy.apkg'), todays: golden('todays.apkg') }

describe('packages of other programs', () => {
  it('hold the same deck in both formats', () => {
    const { media: _, ...legacy } = collections.legacy
    const { media: __, ...todays } = collections.todays
    expect(legacy).toEqual(todays)
  })

  it.each(['legacy', 'todays'] as const)('are read whole: %s', (name) => {
    const { created, notes, cards, reviews, media } = collections[name]
    expect(created).toBe(Date.UTC(2024, 0, 1, 4))
    expect(notes.map(({ guid }) => guid)).toEqual(Array.from({ length: 60 }, (_, k) => `guid-${k}`))
    expect(cards).toHaveLength(60)
    expect(reviews).toHaveLength(60)
    expect(media.map((file) => ({ name: file.name, size: file.size }))).toEqual([{ name: '门 gate.png', size: 2048 }])
    expect(media[0]?.bytes()).toEqual(Uint8Array.from({ length: 2048 }, (_, k) => k % 256))
  })

  it.each(['legacy', 'todays'] as const)('have every column where it belongs: %s', (name) => {
    const { notes, cards, reviews } = collections[name]
    expect(notes[7]).toMatchObject({
      notetype: { name: '基础 Basic', kind: 'basic', fields: ['Front', 'Back'] },
      tags: ['lstm', '门'],
      modified: 1_700_000_007,
    })
    expect(cards[7]).toEqual({
      id: 108,
      guid: 'guid-7',
      ord: 0,
      deck: '循环网络::LSTM',
      type: 'review',
      due: { kind: 'day', at: Date.UTC(2024, 0, 1, 4) + 707 * 86_400_000 },
      interval: 7,
      ease: 2500,
      reps: 7,
      lapses: 1,
      suspended: false,
      flag: 7,
      memory: { stability: 7.5, difficulty: 5.125, desiredRetention: 0.9 },
    })
    expect(reviews.filter(({ card }) => card === 108)).toEqual([
      {
        card: 108,
        at: 1_710_000_000_007,
        grade: 1,
        interval: -600,
        lastInterval: -60,
        ease: 2500,
        took: 1000,
        kind: 0,
      },
      { card: 108, at: 1_710_086_400_007, grade: 2, interval: 2, lastInterval: 1, ease: 2500, took: 2000, kind: 1 },
      { card: 108, at: 1_710_172_800_007, grade: 3, interval: 3, lastInterval: 2, ease: 2500, took: 3000, kind: 1 },
    ])
  })

  it('become Markdown', () => {
    const sides = (k: number) => sidesOf(collections.todays.notes[k] as never, 0)
    expect(markdownOf(sides(1)?.front ?? '')).toBe('第 1 个问题:What does **gate 1** do to $c_{t-1}$?')
    expect(markdownOf(sides(1)?.back ?? '')).toMatch(/\n\n---\n\nIt scales the cell by \$f_\{1\}\$\.$/)
    expect(markdownOf(sides(4)?.front ?? '')).toBe('Gate 4 is \\[which?]')
    expect(markdownOf(sides(4)?.back ?? '')).toBe('Gate 4 is a sigmoid')
  })
})
