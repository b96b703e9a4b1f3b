import { Box, Diagram, Numbers, Operation, Subscripted, Wire } from '@/components/plot/diagram'
import type { StepOptions, StepTrace } from '@/lib/labs/step'
import { decimalText } from '../math/decimal-text'

type Props = { label: string; trace: StepTrace; options: StepOptions }

const texts = (values: readonly number[] = []) => values.map(decimalText)
const dot = (row: readonly number[], values: readonly number[]) =>
  values.reduce((sum, value, k) => sum + value * (row[k] ?? 0), 0)

/** The vanilla RNN with the numbers of one step on its wires. */
export function RnnDiagram({ label, trace, options }: Props) {
  const { pre, hBefore, h, x } = trace
  const { W = [], b = [] } = options.weights.h ?? {}
  const size = hBefore.length
  return (
    <Diagram label={label} width={400} height={262}>
      <Wire path="M8 90H67" of="hidden" />
      <Wire path="M113 90H200" of="hidden" />
      <Wire path="M210 246V187" of="x" />
      <Wire path="M210 161V101" of="x" />
      <Wire path="M210 34V79" />
      <Wire path="M220 90H277" />
      <Wire path="M323 90H394" of="hidden" />
      <Box at={[90, 90]}>Wₕₕ</Box>
      <Box at={[210, 174]}>Wₓₕ</Box>
      <Box at={[300, 90]} of="hidden">
        tanh
      </Box>
      <Operation at={[210, 90]}>+</Operation>
      <Numbers at={[8, 82]} name={<Subscripted letter="h" sub="t−1" />} values={texts(hBefore)} of="hidden" up />
      <Numbers
        at={[156, 82]}
        name="Wₕₕ h"
        values={texts(W.map((row) => dot(row, hBefore)))}
        of="hidden"
        anchor="middle"
        up
      />
      <Numbers
        at={[203, 118]}
        name="Wₓₕ x"
        values={texts(W.map((row) => dot(row.slice(size), x)))}
        of="x"
        anchor="end"
      />
      <Numbers at={[217, 36]} name="bₕ" values={texts(b)} />
      <Numbers at={[248, 106]} name="a" values={texts(pre.h)} anchor="middle" />
      <Numbers at={[394, 82]} name={<Subscripted letter="h" sub="t" />} values={texts(h)} of="hidden" anchor="end" up />
      <Numbers at={[217, 210]} name={<Subscripted letter="x" sub="t" />} values={texts(x)} of="x" />
    </Diagram>
  )
}
