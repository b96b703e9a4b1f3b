import { describe, expect, it } from 'vitest'
import { grade } from '../../grade'
import { posed } from '../../instance'
import { describeKind } from '../../testing/kind-laws'
import { languageModel } from './language-model'
import type { LanguageModel } from './language-model-spec'

describeKind(languageModel)

const model: LanguageModel = {
  cell: 'lstm',
  convention: 'pytorch',
  inputSize: 128,
  hiddenSize: 256,
  vocabularySize: 10000,
  readoutSize: 10000,
  tied: false,
}
const keys = (spec: LanguageModel) => posed(languageModel, spec).parts.map(({ answer }) => answer.key)

describe('a language model', () => {
  it('counts the example of the lesson', () => {
    expect(keys(model)).toEqual([1_280_000, 395_264, 2_570_000, 4_245_264])
  })

  it('counts a shared table once', () => {
    const tied = { ...model, inputSize: 256, tied: true }
    expect(keys(tied)).toEqual([2_560_000, 526_336, 10_000, 3_096_336])
    const { total } = grade(posed(languageModel, tied), { total: '5656336' }).parts
    expect(total?.outcome === 'wrong' && total.slips.map(({ id }) => id)).toEqual(['params.tied-counted-twice'])
  })

  it.each([
    [2_965_264, 'params.no-embedding'],
    [1_675_264, 'params.no-output-layer'],
    [4_235_264, 'params.no-output-bias'],
    [4_245_264 - 128 * 10000, 'params.output-reads-embedding'],
  ])('%i comes from %s', (total, id) => {
    const { parts } = grade(posed(languageModel, model), { total: `${total}` })
    expect(parts.total?.outcome === 'wrong' && parts.total.slips.map((slip) => slip.id)).toContain(id)
  })
})
