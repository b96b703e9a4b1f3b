import { beforeEach, describe, expect, it } from 'vitest'
import { type Dictation, dictation, problems } from './dictation'
import { recogniserMaker } from './recogniser'
import { FakeRecogniser } from './testing'

let made: FakeRecogniser[]
let said: string[]
let one: Dictation
const last = () => made.at(-1) as FakeRecogniser

beforeEach(() => {
  made = []
  said = []
  const make = () => {
    made.push(new FakeRecogniser())
    return last()
  }
  one = dictation({ make, lang: 'zh-CN', onFinal: (text) => said.push(text) })
})

describe('dictation', () => {
  it('makes no recogniser before it is started', () => {
    expect(made).toEqual([])
    expect(one.state()).toEqual({ phase: 'off', interim: '', problem: null })
  })

  it('listens in its language, tells what is certain and shows the rest', () => {
    one.start()
    expect(last()).toMatchObject({ lang: 'zh-CN', continuous: true, interimResults: true, calls: ['start'] })
    last().hear(['遗忘', false])
    expect(one.state()).toEqual({ phase: 'on', interim: '遗忘', problem: null })
    last().hear(['遗忘门', true, 0.9])
    expect(said).toEqual(['遗忘门'])
    expect(one.state().interim).toBe('')
  })

  it('ends after what was said last has been made out', () => {
    one.start()
    last().hear(['almost', false])
    one.stop()
    expect(one.state().phase).toBe('ending')
    expect(last().calls).toEqual(['start', 'stop'])
    last().hear(['almost done', true, 0.9])
    last().end()
    expect(said).toEqual(['almost done'])
    expect(one.state()).toEqual({ phase: 'off', interim: '', problem: null })
    expect(made).toHaveLength(1)
  })

  it('ends at once where the question is left: what was heard counts, what comes later does not', () => {
    one.start()
    last().hear(['almost', false])
    one.finish()
    expect(said).toEqual(['almost'])
    expect(last().calls).toEqual(['start', 'abort'])
    expect(one.state().phase).toBe('off')
    last().hear(['almost done', true, 0.9])
    last().fail('aborted')
    expect(said).toEqual(['almost'])
    expect(one.state()).toEqual({ phase: 'off', interim: '', problem: null })
  })

  it('may be finished and stopped as often as one likes', () => {
    one.finish()
    one.stop()
    one.start()
    one.stop()
    one.stop()
    one.finish()
    one.finish()
    expect(last().calls).toEqual(['start', 'stop', 'abort'])
  })

  it('goes on listening when the browser ends a run by itself', () => {
    one.start()
    last().hear(['first', true, 0.9], ['and', false])
    last().end()
    expect(made).toHaveLength(2)
    expect(one.state().phase).toBe('on')
    last().hear(['second', true, 0.9])
    expect(said).toEqual(['first', 'and', 'second'])
  })

  it('turns the microphone off when nothing is heard for long, and says so', () => {
    one.start()
    last().fail('no-speech')
    last().end()
    expect(one.state().phase).toBe('on')
    last().fail('no-speech')
    expect(made).toHaveLength(3)
    expect(one.state()).toEqual({ phase: 'off', interim: '', problem: 'no-speech' })
  })

  it('does not count silences before something was heard', () => {
    one.start()
    for (let n = 0; n < 5; n += 1) {
      last().fail('no-speech')
      last().hear(['word', true, 0.9])
      last().end()
    }
    expect(one.state().phase).toBe('on')
  })

  it.each(problems.filter((problem) => problem !== 'no-speech'))(
    'ends with the problem %s, and loses no words',
    (problem) => {
      one.start()
      last().hear(['words', false])
      last().fail(problem === 'unknown' ? 'something-new' : problem)
      expect(one.state()).toEqual({ phase: 'off', interim: '', problem })
      expect(said).toEqual(['words'])
      expect(made).toHaveLength(1)
    },
  )

  it('says nothing of a problem after it was turned off', () => {
    one.start()
    one.stop()
    last().fail('network')
    expect(one.state().problem).toBeNull()
  })

  it('starts anew after a problem', () => {
    one.start()
    last().fail('network')
    one.start()
    expect(one.state()).toEqual({ phase: 'on', interim: '', problem: null })
  })

  it('says so when the recogniser cannot start', () => {
    const broken = new FakeRecogniser()
    broken.start = () => {
      throw new Error('InvalidStateError')
    }
    const other = dictation({ make: () => broken, lang: 'en-US', onFinal: () => {} })
    other.start()
    expect(other.state()).toEqual({ phase: 'off', interim: '', problem: 'unknown' })
  })

  it('tells who listens of every change', () => {
    let changes = 0
    const stop = one.subscribe(() => {
      changes += 1
    })
    one.start()
    last().hear(['a', false])
    expect(changes).toBe(2)
    stop()
    one.finish()
    expect(changes).toBe(2)
  })
})

describe('recogniserMaker', () => {
  it('finds the recogniser under either name, or none', () => {
    expect(recogniserMaker({ SpeechRecognition: FakeRecogniser })?.()).toBeInstanceOf(FakeRecogniser)
    expect(recogniserMaker({ webkitSpeechRecognition: FakeRecogniser })?.()).toBeInstanceOf(FakeRecogniser)
    expect(recogniserMaker({})).toBeNull()
    expect(recogniserMaker({ SpeechRecognition: undefined })).toBeNull()
  })
})
