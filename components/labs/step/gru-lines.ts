import type { StepOptions, StepTrace } from '@/lib/labs/step'
import { bracketed, decimalText } from '../math/decimal-text'
import type { FormulaPart } from '../math/formula'
import { blockLetter, hidden, hiddenBefore, input } from './letters'
import { at, b, gateLine, products, result, type StepLine, units, value, W } from './line-parts'

/** The GRU's equations under its conventions. */
export function gruLines(options: StepOptions, trace: StepTrace): StepLine[] {
  const { conventions } = options
  const { out, h, hBefore } = trace
  const [z, n] = [blockLetter('gru', 'z'), blockLetter('gru', 'h')]
  const writes = conventions.update === 'write'
  const rest: FormulaPart[] = ['(', '1', '−', z, ')']
  const restOf = (unit: number): FormulaPart[] => ['(', '1', '−', value(z, at(out.z, unit)), ')']
  const whole = (unit: number): FormulaPart[] => [value(z, at(out.z, unit))]
  return [
    gateLine(options, trace, 'z', 'σ'),
    gateLine(options, trace, 'r', 'σ'),
    conventions.reset === 'before' ? resetBefore(options, trace) : resetAfter(options, trace),
    {
      key: 'state',
      formula: [hidden, '=', ...(writes ? rest : [z]), '⊙', hiddenBefore, '+', ...(writes ? [z] : rest), '⊙', n],
      numbers: units(trace, (unit) => [
        ...(writes ? restOf(unit) : whole(unit)),
        '·',
        value(hiddenBefore, at(hBefore, unit)),
        '+',
        ...(writes ? whole(unit) : restOf(unit)),
        '·',
        value(n, at(out.h, unit)),
        ...result(hidden, at(h, unit)),
      ]),
    },
  ]
}

/** h̃ = tanh(W_h [r ⊙ h; x] + b_in + b_hn) */
function resetBefore({ weights, recurrentBias }: StepOptions, trace: StepTrace): StepLine {
  const [r, n] = [blockLetter('gru', 'r'), blockLetter('gru', 'h')]
  const { hBefore, out, x } = trace
  const row = (unit: number) => weights.h?.W[unit]
  return {
    key: 'h',
    formula: [n, '=', 'tanh', '(', W('h'), '[', r, '⊙', hiddenBefore, ';', input, ']', '+', b('in'), '+', b('hn'), ')'],
    numbers: units(trace, (unit) => [
      'tanh',
      '(',
      ...hBefore.flatMap((state, j) => [
        ...(j > 0 ? ['+'] : []),
        bracketed(at(row(unit), j)),
        '·',
        value(r, at(out.r, j)),
        '·',
        value(hiddenBefore, state),
      ]),
      '+',
      ...products(row(unit)?.slice(hBefore.length), x, input),
      '+',
      bracketed(at(weights.h?.b, unit)),
      '+',
      bracketed(at(recurrentBias, unit)),
      ')',
      '=',
      'tanh',
      '(',
      decimalText(at(trace.pre.h, unit)),
      ')',
      ...result(n, at(out.h, unit)),
    ]),
  }
}

/** h̃ = tanh(W_hx x + b_in + r ⊙ (W_hn h + b_hn)) */
function resetAfter({ weights }: StepOptions, trace: StepTrace): StepLine {
  const [r, n] = [blockLetter('gru', 'r'), blockLetter('gru', 'h')]
  const { hBefore, out, x, product } = trace
  return {
    key: 'h',
    formula: [
      ...[n, '=', 'tanh', '(', W('xn'), input, '+', b('in')],
      ...['+', r, '⊙', '(', W('hn'), hiddenBefore, '+', b('hn'), ')', ')'],
    ],
    numbers: units(trace, (unit) => [
      'tanh',
      '(',
      ...products(weights.h?.W[unit]?.slice(hBefore.length), x, input),
      '+',
      bracketed(at(weights.h?.b, unit)),
      '+',
      value(r, at(out.r, unit)),
      '·',
      bracketed(at(product, unit)),
      ')',
      '=',
      'tanh',
      '(',
      decimalText(at(trace.pre.h, unit)),
      ')',
      ...result(n, at(out.h, unit)),
    ]),
  }
}
