import { describe, expect, it } from 'vitest'
import { checkedValue, evaluate, values } from './values'

// Counts of the lesson's sizes, and the numbers of the review of the source (computed there with NumPy and PyTorch).
const known = {
  'params.rnn(3,8)': '96',
  'params.rnn.readout(3,8,1)': '105',
  'params.rnn.readout.pytorch(3,8,1)': '113',
  'params.lstm(3,8)': '384',
  'params.lstm.pytorch(3,8)': '416',
  'params.lstm.nobias(3,8)': '352',
  'params.lstm.peephole(3,8)': '408',
  'params.lstm.projection(3,8,4)': '320',
  'params.lstm.gates()': '4',
  'params.gru(3,8)': '288',
  'params.gru.pytorch(3,8)': '312',
  'params.gru.keras(3,8)': '312',
  'params.gru.nobias(3,8)': '264',
  'params.gru.gates()': '3',
  'size(8,11)': '88',
  'size(8)': '8',
  'mini.rnn_params()': '105',
  'mini.lstm_params()': '384',
  'mini.hidden_states_rnn()': '6',
  'mini.hidden_states_lstm()': '5',
  'mini.size(Wxh)': '24',
  'mini.size(W)': '352',
  'mini.sample_output(6)': '-0.154570',
  'mini.saturated(0.98)': '4',
  'mini.draws()': '1948',
  'mini.positives()': '53',
  'mini.positives_all()': '57',
  'mini.label_agreement()': '74',
  'mini.sigma_max(3)': '2.086',
  'mini.jacobian_norm(3)': '0.115',
  'sigmoid(1,3)': '0.731',
  'tanh(0.5,4)': '0.4621',
  'pow(0.99,100,3)': '0.366',
  'halflife(0.99,2)': '68.97',
  'fixedpoint(1.5,4)': '0.8586',
  'fixedpoint.factor(1.5,3)': '0.394',
  'std.he(8,3)': '0.500',
  'std.xavier(3,8,3)': '0.426',
  'gru.step(chung-before)': '0.48414',
  'gru.step(cho-before)': '0.49546',
  'gru.step(chung-after)': '0.41278',
  'gru.step(pytorch)': '0.47501',
  'lstm.step(f)': '0.851953',
  'lstm.step(g)': '0.964028',
  'lstm.step(c)': '0.0560374',
  'lstm.step(h)': '0.0422592',
}

describe('values', () => {
  it.each(Object.entries(known))('%s is %s', (of, text) => {
    expect(evaluate(of)).toBe(text)
  })

  it.each([
    ['params.mamba(3,8)', 'there is no value "params.mamba"'],
    ['constructor()', 'there is no value "constructor"'],
    ['params.lstm(3)', 'wanted 2 arguments, got 1'],
    ['params.lstm(3,x)', '"x" is not a number'],
    ['params.lstm(3,0)', 'hiddenSize must be an integer'],
    ['fixedpoint(0.5,4)', 'has no positive fixed point'],
    ['gru.step(keras)', 'has no convention "keras"'],
    ['lstm.step(1)', 'wanted one name'],
    ['mini.size(Wzz)', 'has no parameter "Wzz"'],
  ])('%s is refused', (of, message) => {
    expect(() => evaluate(of)).toThrow(message)
  })
})

describe('checkedValue', () => {
  it('accepts what the engine computes, however it is spelt', () => {
    checkedValue('params.lstm(3,8)', '384')
    checkedValue('mini.draws()', '1,948')
    checkedValue('pow(0.9,100,3)', '2.66e-5')
    checkedValue('mini.sample_output(6)', '−0.154570')
  })

  it('refuses a wrong text, naming the place', () => {
    expect(() => checkedValue('mini.rnn_params()', '97', 'content/lessons/zh/overview.mdx:12')).toThrow(
      'content/lessons/zh/overview.mdx:12: the text says 97, the engine says mini.rnn_params() = 105',
    )
  })

  it('refuses the right text when the engine has changed', () => {
    const changed = { ...values, 'params.lstm': () => '416' }
    expect(() => checkedValue('params.lstm(3,8)', '384', undefined, changed)).toThrow('params.lstm(3,8) = 416')
  })

  it('refuses a precision that the expression does not have', () => {
    expect(() => checkedValue('sigmoid(1,3)', '0.73')).toThrow()
  })
})
