import { describe, expect, it } from 'vitest'
import { type ChoiceStorage, deviceChoices } from './device-choice'

function memory(): ChoiceStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

describe('choices of a device', () => {
  it('are kept, and taken back', () => {
    const storage = memory()
    const choices = deviceChoices(() => storage)
    expect(choices.get('a')).toBeNull()
    choices.set('a', 'yes')
    expect(choices.get('a')).toBe('yes')
    expect(deviceChoices(() => storage).get('a')).toBe('yes')
    choices.set('a', null)
    expect(choices.get('a')).toBeNull()
    expect(storage.kept.size).toBe(0)
  })

  it('hold for the visit where storage is blocked or full', () => {
    const choices = deviceChoices(() => {
      throw new Error('SecurityError')
    })
    expect(choices.get('a')).toBeNull()
    choices.set('a', 'yes')
    expect(choices.get('a')).toBe('yes')
    choices.set('a', null)
    expect(choices.get('a')).toBeNull()
  })

  it('tell who listens', () => {
    const storage = memory()
    const choices = deviceChoices(() => storage)
    const seen: (string | null)[] = []
    const stop = choices.subscribe(() => seen.push(choices.get('a')))
    choices.set('a', 'yes')
    choices.set('a', null)
    stop()
    choices.set('a', 'no')
    expect(seen).toEqual(['yes', null])
  })
})
