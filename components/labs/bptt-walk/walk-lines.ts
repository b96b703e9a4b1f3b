import type { Walk, WalkOptions, WalkStep } from '@/lib/labs/bptt-walk'
import type { WalkStop } from '@/lib/labs/walk-stops'
import { bracketed } from '../math/decimal-text'
import type { FormulaPart, Letter } from '../math/formula'
import { matrixText, vectorText } from '../math/tensor-text'

/** What is computed at a stop: each equation in letters and with its numbers. */
export type WalkLine = { readonly key: string; readonly parts: readonly FormulaPart[] }

const letter = (name: string, sub?: string, of?: Letter['of'], sup?: string): Letter => ({
  letter: name,
  ...(sub !== undefined && { sub }),
  ...(sup !== undefined && { sup }),
  ...(of && { of }),
})
const h = letter('h', 't', 'hidden')
const hBefore = letter('h', 't−1', 'hidden')
const x = letter('x', 't', 'x')
const target = letter('y', 't', 'y', '*')
const Whh = letter('W', 'hh')
const Wxh = letter('W', 'xh')
const bh = letter('b', 'h')
const [z, g, delta, epsilon, L] = ['z', 'g', 'δ', 'ε', 'L'].map((name) => letter(name, 't')) as [
  Letter,
  Letter,
  Letter,
  Letter,
  Letter,
]

/** A vector as a factor: a single negative number stands in brackets. */
const factor = (values: readonly number[]) =>
  values.length === 1 ? bracketed(values[0] as number) : vectorText(values)
const column = (values: readonly number[], of: Letter['of']) => letter(factor(values), undefined, of)

/** The equations of one stop with their numbers. */
export function walkLines(options: WalkOptions, walk: Walk, stop: WalkStop): WalkLine[] {
  if (stop.phase === 'sum') return sumLines(walk)
  const step = walk.steps[stop.t - 1] as WalkStep
  return stop.phase === 'forward' ? forwardLines(options, step) : backLines(options, walk, step)
}

function hasLoss({ losses, x: inputs }: WalkOptions, t: number): boolean {
  return losses === 'every' || t === inputs.length
}

function forwardLines(options: WalkOptions, step: WalkStep): WalkLine[] {
  const { W, U, b } = options
  const [input, wanted] = [options.x, options.y].map((values) => values[step.t - 1] as number) as [number, number]
  const numbers: FormulaPart[] = [
    ...[matrixText(W), '·', column(step.before, 'hidden'), '+', factor(U), '·', column([input], 'x'), '+', factor(b)],
    ...['=', vectorText(step.a)],
  ]
  const state = letter(vectorText(step.h), undefined, 'hidden')
  const loss: FormulaPart[] = [
    ...[
      L,
      '=',
      '½',
      '(',
      step.h.length === 1 ? h : letter('h', 't1', 'hidden'),
      '−',
      target,
      letter(')', undefined, undefined, '2'),
    ],
    ...[
      '=',
      '½',
      '(',
      column([step.h[0] as number], 'hidden'),
      '−',
      column([wanted], 'y'),
      letter(')', undefined, undefined, '2'),
    ],
    ...['=', vectorText([step.loss])],
  ]
  return [
    { key: 'z', parts: [z, '=', Whh, hBefore, '+', Wxh, x, '+', bh, '=', ...numbers] },
    { key: 'h', parts: [h, '=', 'tanh', '(', z, ')', '=', 'tanh', '(', vectorText(step.a), ')', '=', state] },
    ...(hasLoss(options, step.t) ? [{ key: 'L', parts: loss }] : []),
  ]
}

function backLines(options: WalkOptions, walk: Walk, step: WalkStep): WalkLine[] {
  const next = walk.steps[step.t]
  const slope: FormulaPart[] = ['(', '1', '−', letter('h', 't', 'hidden', '2'), ')']
  const wanted = options.y[step.t - 1] as number
  const own: FormulaPart[] =
    step.own.length === 1 && hasLoss(options, step.t)
      ? [h, '−', target, '=', column(step.h, 'hidden'), '−', column([wanted], 'y'), '=']
      : []
  const scalar = step.h.length === 1
  const later: FormulaPart[] = next
    ? [
        ...[delta, '=', g, '+', letter('J', 't+1', undefined, '⊤'), letter('δ', 't+1'), '=', factor(step.own), '+'],
        ...(scalar
          ? [bracketed(next.J[0]?.[0] as number), '·', factor(next.delta)]
          : [letter(matrixText(next.J), undefined, undefined, '⊤'), '·', factor(next.delta)]),
        ...['=', vectorText(step.delta)],
      ]
    : [delta, '=', g, '=', vectorText(step.delta)]
  return [
    { key: 'g', parts: [g, '=', ...own, vectorText(step.own)] },
    { key: 'delta', parts: later },
    {
      key: 'epsilon',
      parts: [
        ...[epsilon, '=', delta, '⊙', ...slope, '=', factor(step.delta), scalar ? '·' : '⊙', factor(step.slope)],
        ...['=', vectorText(step.epsilon)],
      ],
    },
    {
      key: 'share',
      parts: [
        ...[epsilon, letter('h', 't−1', 'hidden', '⊤'), '=', factor(step.epsilon), '·', column(step.before, 'hidden')],
        ...['=', matrixText(step.share.W)],
      ],
    },
    {
      key: 'J',
      parts: [
        ...[
          letter('J', 't'),
          '=',
          'diag',
          ...slope,
          Whh,
          '=',
          scalar ? factor(step.slope) : `diag${vectorText(step.slope)}`,
        ],
        ...['·', matrixText(options.W), '=', matrixText(step.J)],
      ],
    },
  ]
}

function sumLines({ steps, gradient }: Walk): WalkLine[] {
  const sum = (name: Letter, share: FormulaPart[], shares: string[], total: string): FormulaPart[] => [
    ...['∂', 'L', '/', '∂', name, '=', 'Σ', ...share, '='],
    ...shares.flatMap((text, n) => (n === 0 ? [text] : ['+', text])),
    ...['=', total],
  ]
  const inBrackets = (text: string) => (text.startsWith('−') ? `(${text})` : text)
  const W = steps.map(({ share }) => inBrackets(matrixText(share.W)))
  const U = steps.map(({ share }) => inBrackets(vectorText(share.U)))
  const b = steps.map(({ share }) => inBrackets(vectorText(share.b)))
  return [
    { key: 'W', parts: sum(Whh, [epsilon, letter('h', 't−1', 'hidden', '⊤')], W, matrixText(gradient.W)) },
    { key: 'U', parts: sum(Wxh, [epsilon, letter('x', 't', 'x', '⊤')], U, vectorText(gradient.U)) },
    { key: 'b', parts: sum(bh, [epsilon], b, vectorText(gradient.b)) },
  ]
}
