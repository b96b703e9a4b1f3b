import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRight, overlaps } from '../answer/matches'
import { readAnswer } from '../answer/read-answer'
import { grade, gradePart } from '../grade'
import { type ExerciseInstance, instanceOf, type PosedPart } from '../instance'
import type { Kind, Level } from '../kind'
import { endsWithKey, instanceTexts, MARKED, textFault } from './instance-texts'
import { notations } from './notations'
import { typed, worth } from './typed'

const INSTANCES = 2000
const FUZZ = 10_000
/** Milliseconds: far more than a law takes, however busy the machine. */
const PATIENCE = 60_000
const ID = /^[a-z0-9][a-z0-9.-]{1,63}$/

/**
 * The laws that every kind keeps, as tests: over 2,000 instances of all its levels its key is accepted in every notation,
 * every slip and convention is told apart from it and named, both languages are there and hold the same numbers, the
 * solution ends with the key, and no slip or convention is idle; and of 10,000 typed inputs none is accepted but the
 * key. lib/exercises/README.md says it at length.
 */
export function describeKind<Spec>(kind: Kind<Spec>): void {
  describe(`the kind ${kind.id}`, { timeout: PATIENCE }, () => {
    const instances = Array.from({ length: INSTANCES }, (_, n) =>
      // The last ones have the largest seeds.
      instanceOf(kind, n < INSTANCES / 2 ? n : 0xffffffff - n, ((n % kind.levels) + 1) as Level),
    )

    /** Runs a law on every instance; a fault is reported with the instance that shows it. */
    const always = (law: string, fault: (instance: ExerciseInstance) => string | undefined) =>
      it(law, () => {
        for (const instance of instances) {
          const found = fault(instance)
          if (found) expect.fail(`${kind.id}, level ${instance.level}, seed ${instance.seed}: ${found}`)
        }
      })
    const alwaysForParts = (law: string, fault: (part: PosedPart, instance: ExerciseInstance) => string | undefined) =>
      always(law, (instance) => {
        for (const part of instance.parts) {
          const found = fault(part, instance)
          if (found) return `part ${part.id}: ${found}`
        }
      })

    it('is well formed', () => {
      const ids = [kind.id, ...[...kind.slips, ...(kind.conventions ?? [])].map(({ id }) => id)]
      for (const id of ids) expect(id).toMatch(ID)
      expect(new Set(ids).size).toBe(ids.length)
      expect([kind.name.zh, kind.name.en]).not.toContain('')
      const asked = instances.map(({ parts }) => parts.filter(({ step }) => !step).length)
      expect(Math.min(...asked)).toBeGreaterThan(0)
      for (const { parts } of instances.slice(0, 50)) {
        expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
        for (const { id, weight = 1, slips, conventions } of parts) {
          expect(id).toMatch(/^[a-z0-9][a-z0-9.-]{0,63}$/)
          expect(weight).toBeGreaterThan(0)
          for (const { text } of [...slips, ...conventions]) expect(text.zh && text.en).toBeTruthy()
        }
        expect(parts.at(-1)?.step ?? false).toBe(false)
      }
    })

    it('has fresh numbers', () => {
      const specs = new Set(instances.map(({ spec, level }) => JSON.stringify([level, spec])))
      expect(specs.size).toBeGreaterThanOrEqual(24)
    })

    always('gives the same instance for the same seed, as plain data', (instance) => {
      const text = JSON.stringify(instance)
      if (JSON.stringify(instanceOf(kind, instance.seed, instance.level)) !== text) return 'another instance'
      if (/null|NaN|Infinity|undefined|\[object/.test(text)) return `not plain: ${text}`
    })

    alwaysForParts('accepts its key in every notation', (part) =>
      notations(part.answer, part.answer.key).find((text) => gradePart(part, text).outcome !== 'correct'),
    )

    alwaysForParts('rejects and names the value of every slip', (part) => {
      for (const { id, value } of part.slips) {
        for (const text of notations(part.answer, value).slice(0, 3)) {
          const result = gradePart(part, text)
          // What is right under another convention is told so, and is no slip.
          if (result.outcome === 'convention') continue
          if (result.outcome !== 'wrong') return `${id} writes ${text}: ${result.outcome}`
          if (!result.slips.some((slip) => slip.id === id)) return `${id} is not named for ${text}`
        }
      }
    })

    alwaysForParts('names every convention that gives a value', (part) => {
      for (const { id, value } of part.conventions) {
        const [text = ''] = notations(part.answer, value)
        const result = gradePart(part, text)
        if (result.outcome !== 'convention') return `${id} writes ${text}: ${result.outcome}`
        if (!result.conventions.some((other) => other.id === id)) return `${id} is not named for ${text}`
        if (grade({ parts: [part] }, { [part.id]: text }, id).credit !== 1) return `who meant ${id} is not right`
      }
    })

    alwaysForParts('is never ambiguous', ({ answer, slips, conventions }) => {
      const both = [...slips, ...conventions].find(({ value }) => overlaps(answer, answer.key, value))
      return both && `${both.id} gives ${both.value}, too near to the key`
    })

    alwaysForParts('calculates what a slip or convention says', ({ answer, slips, conventions }) => {
      if (answer.form !== 'integer' && answer.form !== 'real') return
      for (const { id, value, how } of [...slips, ...conventions]) {
        if (how === undefined) continue
        const read = readAnswer(answer, how)
        if (!read.ok) return `${id}: "${how}" cannot be read: ${read.error.code} at ${read.error.at}`
        if (!isRight({ ...answer, key: value as number }, read.value))
          return `${id}: ${how} is ${read.value}, not ${value}`
      }
    })

    it('has no idle slip or convention', () => {
      const seen = new Set(instances.flatMap(({ parts }) => parts.flatMap((part) => idsOf(part))))
      const idle = [...kind.slips, ...(kind.conventions ?? [])].map(({ id }) => id).filter((id) => !seen.has(id))
      expect(idle).toEqual([])
    })

    always('speaks both languages with the same numbers', (instance) => {
      for (const [place, zh, en] of instanceTexts(instance)) {
        const fault = textFault(zh, en)
        if (fault) return `${place}: ${fault}`
      }
    })

    always('names its fields and columns in words: not every reader finds a name in a formula', (instance) =>
      namesIn(instance).find((text) => !/[\p{L}\d]/u.test(text.replace(MARKED, ''))),
    )

    always('ends its solution with the key of the last part', (instance) => {
      const last = instance.solution.at(-1)
      const part = instance.parts.at(-1)
      if (part?.answer.form === 'program') {
        const { solution } = part.answer
        return last?.kind === 'code' && last.code === solution ? undefined : 'the last block is not the right program'
      }
      if (!part || (last?.kind !== 'text' && last?.kind !== 'formula')) return 'the last block is no text or formula'
      const lines = last.kind === 'text' ? [last.text.zh, last.text.en] : [last.formula]
      return lines.find((line, n) => !endsWithKey(part, n === 0 ? 'zh' : 'en', line))
    })

    it('accepts nothing that is typed but the key', () => {
      let n = 0
      fc.assert(
        fc.property(typed, (write) => {
          const { parts } = instances[n++ % INSTANCES] as ExerciseInstance
          const part = parts[n % parts.length] as PosedPart
          const { answer } = part
          const text = write(notations(answer, answer.key))
          if (gradePart(part, text).outcome !== 'correct') return
          if (answer.form === 'choice') {
            if (text !== answer.key) expect.fail(`accepted ${text} as ${answer.key}`)
            return
          }
          const list = typeof answer.key !== 'number'
          const value = answer.form === 'program' ? (JSON.parse(text).returned as number[]) : worth(text, list)
          if (value && !isRight(answer, list ? value : (value[0] as number)))
            expect.fail(`accepted ${text} as ${answer.key}`)
        }),
        { numRuns: FUZZ, seed: 5 },
      )
    })
  })
}

/** The labels of its fields and the heads of its tables. */
function namesIn({ prompt, parts, solution }: ExerciseInstance): string[] {
  const heads = [...prompt, ...solution].flatMap((block) => (block.kind === 'table' ? block.head : []))
  return [...heads, ...parts.map(({ label }) => label)].flatMap((text) =>
    typeof text === 'string' ? [text] : [text.zh, text.en],
  )
}

function idsOf({ slips, conventions }: PosedPart): string[] {
  return [...slips, ...conventions].map(({ id }) => id)
}
