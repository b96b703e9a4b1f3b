import type { MiniExample, MiniExampleOptions } from '@/lib/labs/mini-example'
import type { Tensor } from '@/lib/rnn'

export type VectorName = 'rnnOutput' | 'rnnHidden' | 'lstmHidden' | 'lstmCell'
export type ParameterRow = { name: string; shape: readonly number[]; count: number }
export type GateStep = Record<'i' | 'f' | 'o' | 'g' | 'c' | 'h', number[]>

/** What the cell shows of a run: plain data, so that it can come from the server, or from the worker. */
export type CellView = {
  /** What the run was asked for. */
  options: MiniExampleOptions
  lines: readonly string[]
  vectors: Record<VectorName, number[]>
  models: { name: string; rows: ParameterRow[]; total: number }[]
  labels: { positives: number; all: number }
  steps: GateStep[]
}

export function cellView({ options, lines, rnn, lstm, positives, labels }: MiniExample): CellView {
  return {
    options,
    lines,
    vectors: {
      rnnOutput: numbers(rnn.output),
      rnnHidden: numbers(rnn.finalHidden),
      lstmHidden: numbers(lstm.finalHidden),
      lstmCell: numbers(lstm.finalCell),
    },
    models: [
      { name: 'SimpleRNN', rows: rnn.parameters.map(parameterRow), total: rnn.parameterCount },
      { name: 'SimpleLSTM', rows: lstm.parameters.map(parameterRow), total: lstm.parameterCount },
    ],
    labels: { positives, all: labels.length },
    steps: lstm.steps.map(({ i, f, o, g, c, h }) => ({
      i: numbers(i),
      f: numbers(f),
      o: numbers(o),
      g: numbers(g),
      c: numbers(c),
      h: numbers(h),
    })),
  }
}

function numbers(tensor: Tensor): number[] {
  return Array.from(tensor.data)
}

function parameterRow({ name, shape, data }: { name: string; shape: readonly number[]; data: ArrayLike<number> }) {
  return { name, shape, count: data.length }
}
