import { beforeEach, describe, expect, it } from 'vitest'
import { type Reader, reader, type Synthesiser, type Utterance } from './reader'
import { sentences } from './sentences'
import { type Voice, voiceFor } from './voices'

const voice = (lang: string, part: Partial<Voice> = {}): Voice => ({
  lang,
  localService: true,
  default: false,
  ...part,
})

class FakeUtterance implements Utterance {
  lang = ''
  rate = 1
  voice: Voice | null = null
  private readonly listeners = new Map<string, () => void>()
  constructor(readonly text: string) {}
  addEventListener(type: 'end' | 'error', listener: () => void): void {
    this.listeners.set(type, listener)
  }
  tell(type: 'end' | 'error'): void {
    this.listeners.get(type)?.()
  }
}

class FakeSynthesiser implements Synthesiser {
  voices: Voice[] = [voice('en-US'), voice('zh-CN')]
  spoken: FakeUtterance[] = []
  cancelled = 0
  private readonly listeners = new Set<() => void>()
  getVoices = () => this.voices
  speak(utterance: Utterance): void {
    this.spoken.push(utterance as FakeUtterance)
  }
  cancel(): void {
    this.cancelled += 1
  }
  addEventListener(_: 'voiceschanged', listener: () => void): void {
    this.listeners.add(listener)
  }
  removeEventListener(_: 'voiceschanged', listener: () => void): void {
    this.listeners.delete(listener)
  }
  load(voices: Voice[]): void {
    this.voices = voices
    for (const listener of this.listeners) listener()
  }
}

let synthesiser: FakeSynthesiser
let one: Reader
beforeEach(() => {
  synthesiser = new FakeSynthesiser()
  one = reader(synthesiser, (text) => new FakeUtterance(text))
})
const texts = () => synthesiser.spoken.map(({ text }) => text)

describe('reading aloud', () => {
  it('says a text sentence by sentence, in a voice of its language and at a rate', () => {
    one.read('遗忘门做什么？和输入门比呢？', 'zh', 0.8)
    expect(texts()).toEqual(['遗忘门做什么？', '和输入门比呢？'])
    for (const utterance of synthesiser.spoken) expect(utterance).toMatchObject({ lang: 'zh-CN', rate: 0.8 })
    expect(one.speaking()).toBe(true)
    synthesiser.spoken[0]?.tell('end')
    expect(one.speaking()).toBe(true)
    synthesiser.spoken[1]?.tell('end')
    expect(one.speaking()).toBe(false)
  })

  it('stops, and what ends later says nothing of what is read by then', () => {
    one.read('One. Two.', 'en', 1)
    const old = synthesiser.spoken[1]
    one.stop()
    expect(synthesiser.cancelled).toBe(1)
    expect(one.speaking()).toBe(false)
    one.read('Three.', 'en', 1)
    old?.tell('error')
    expect(one.speaking()).toBe(true)
    one.read('Four.', 'en', 1)
    expect(texts()).toEqual(['One.', 'Two.', 'Three.', 'Four.'])
    expect(synthesiser.cancelled).toBe(2)
  })

  it('is over when the browser refuses to speak', () => {
    one.read('One.', 'en', 1)
    synthesiser.spoken[0]?.tell('error')
    expect(one.speaking()).toBe(false)
  })

  it('is silent, and says why, where there is no synthesis or no voice of the language', () => {
    const none = reader(null, (text) => new FakeUtterance(text))
    expect(none.ability('en')).toBe('no-synthesis')
    none.read('One.', 'en', 1)
    none.stop()
    expect(none.speaking()).toBe(false)
    synthesiser.voices = [voice('de-DE'), voice('en-US')]
    expect(one.ability('zh')).toBe('no-voice')
    expect(one.ability('en')).toBe('ready')
    one.read('一。', 'zh', 1)
    expect(texts()).toEqual([])
    expect(one.speaking()).toBe(false)
  })

  it('has nothing to say of an empty text', () => {
    one.read(' ', 'en', 1)
    expect(one.speaking()).toBe(false)
  })

  it('tells of voices that come late, and of beginning and end', () => {
    synthesiser.voices = []
    let changes = 0
    const stop = one.subscribe(() => {
      changes += 1
    })
    expect(one.ability('en')).toBe('no-voice')
    synthesiser.load([voice('en-GB')])
    expect(changes).toBe(1)
    expect(one.ability('en')).toBe('ready')
    one.read('One.', 'en', 1)
    one.stop()
    expect(changes).toBe(3)
    stop()
    synthesiser.load([])
    one.read('Two.', 'en', 1)
    expect(changes).toBe(3)
  })
})

describe('the voice', () => {
  it.each([
    ['zh', ['en-US', 'zh-HK', 'zh-TW', 'zh_CN'], 'zh_CN'],
    ['zh', ['zh-Hant-TW', 'cmn-Hans-CN'], 'cmn-Hans-CN'],
    ['zh', ['zh-HK'], 'zh-HK'],
    ['zh', ['en-US'], undefined],
    ['en', ['de-DE', 'en-AU', 'en-GB'], 'en-GB'],
    ['en', ['enm'], undefined],
  ] as const)('for %s of %j is %s', (locale, langs, found) => {
    expect(
      voiceFor(
        langs.map((lang) => voice(lang)),
        locale,
      )?.lang,
    ).toBe(found)
  })

  it('is one of this device before one of the network, and the usual one before another', () => {
    const far = voice('en-US', { localService: false, default: true })
    const near = voice('en-US')
    const usual = voice('en-US', { default: true })
    expect(voiceFor([far, near, usual], 'en')).toBe(usual)
    expect(voiceFor([far, near], 'en')).toBe(near)
    expect(voiceFor([far], 'en')).toBe(far)
  })
})

it.each([
  ['What is 0.5 of it? Say why.', ['What is 0.5 of it?', 'Say why.']],
  ['没有句号', ['没有句号']],
  ['为什么？！因为。。然后呢', ['为什么？！', '因为。。', '然后呢']],
  ['', []],
])('%j has the sentences %j', (text, parts) => {
  expect(sentences(text)).toEqual(parts)
})
