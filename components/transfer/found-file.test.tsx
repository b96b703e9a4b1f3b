import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ReadFile } from '@/lib/client/transfer/protocol'
import { FoundFile } from './found-file'
import { megabytes } from './megabytes'

const none: ReadFile = { events: [], cards: 2, reviews: 0, known: 0, empty: 0, media: [], skipped: [] }
const text = (file: Partial<ReadFile>, locale: 'zh' | 'en' = 'en') =>
  renderToStaticMarkup(
    <FoundFile locale={locale} file={{ ...none, ...file }} busy={false} onKeep={() => {}} onLeave={() => {}} />,
  )

describe('what is said of a file that was read', () => {
  it('is nothing of pictures where there are none', () => {
    expect(text({})).not.toMatch(/picture|data-testid="skipped"/)
  })

  it('is how many pictures come along, how large they are, and what stays behind and why', () => {
    const media = [{ address: 'media:1.png', name: 'a.png', bytes: new Uint8Array(250_000) }]
    const names = Array.from({ length: 7 }, (_, n) => ({ name: `gone-${n}.png`, problem: 'missing' as const }))
    const skipped = [...names, { name: '<b>x</b>.png', problem: 'wrong-type' as const }]
    const html = text({ media, skipped, known: 1 })
    expect(html).toContain('One picture or sound comes along (0.3 MB)')
    expect(html).toContain('without a whole review log')
    expect(html).toContain('gone-4.png')
    expect(html).not.toContain('gone-5.png')
    expect(html).toContain('and 2 more')
    expect(html).toContain('&lt;b&gt;x&lt;/b&gt;.png')
    expect(text({ media, skipped, known: 1 }, 'zh')).toMatch(/1 个图片或音频（0\.3 MB）.*另有 2 个/)
  })
})

it.each([
  [0, '0'],
  [1, '< 0.1'],
  [100_000, '0.1'],
  [100_000_000, '100'],
])('%i bytes are %s MB', (bytes, said) => {
  expect(megabytes(bytes)).toBe(said)
})
