import { Box, Diagram, Numbers, Operation, Subscripted, Wire } from '@/components/plot/diagram'
import type { StepTrace } from '@/lib/labs/step'
import { decimalText } from '../math/decimal-text'

const texts = (values: readonly number[] = []) => values.map(decimalText)
/** Fewer units need less room above the state's way. */
const topOf = (units: number) => 12 * (3 - units)
const product = (a: readonly number[] = [], b: readonly number[] = []) => a.map((value, k) => value * (b[k] ?? 0))

/** The gates from left to right: block, x, and the colour of its symbol. */
const gates = [
  ['f', 80, 'forget', 'σ'],
  ['i', 160, 'input', 'σ'],
  ['C', 240, 'candidate', 'tanh'],
  ['o', 340, 'output', 'σ'],
] as const

/** The LSTM with the numbers of one step on its wires: the cell state's way on top, the four blocks below. */
export function LstmDiagram({ label, trace }: { label: string; trace: StepTrace }) {
  const { out, pre, memory, hBefore, h, x } = trace
  return (
    <Diagram label={label} width={404} height={362} top={topOf(h.length)}>
      <Wire path="M8 290H340" of="hidden" joins />
      <Wire path="M200 350V290" of="x" joins />
      {gates.map(([block, at, of, squash]) => (
        <g key={block}>
          <Wire path={`M${at} 290V249`} of="hidden" />
          <Numbers at={[at + 6, 261]} values={texts(pre[block])} />
          <Box at={[at, 235]} of={of}>
            {squash}
          </Box>
        </g>
      ))}
      <Wire path="M8 70H70" of="cell" />
      <Wire path="M90 70H190" of="cell" />
      <Wire path="M210 70H394" of="cell" />
      <Wire path="M80 222V80" of="forget" />
      <Wire path="M160 222V150H190" of="input" />
      <Wire path="M240 222V150H210" of="candidate" />
      <Wire path="M200 140V80" of="cell" />
      <Wire path="M340 70V94" of="cell" />
      <Wire path="M340 116V175" of="cell" />
      <Wire path="M340 222V195" of="output" />
      <Wire path="M350 185H394" of="hidden" />
      <Operation at={[80, 70]} of="cell">
        ×
      </Operation>
      <Operation at={[200, 70]} of="cell">
        +
      </Operation>
      <Operation at={[200, 150]} of="cell">
        ×
      </Operation>
      <Operation at={[340, 185]} of="hidden">
        ×
      </Operation>
      <Box at={[340, 105]} height={22} of="cell">
        tanh
      </Box>
      <Numbers at={[8, 62]} name={<Subscripted letter="C" sub="t−1" />} values={texts(memory?.before)} of="cell" up />
      <Numbers
        at={[140, 62]}
        name={<Subscripted letter="f⊙C" sub="t−1" />}
        values={texts(product(out.f, memory?.before))}
        of="cell"
        anchor="middle"
        up
      />
      <Numbers
        at={[394, 62]}
        name={<Subscripted letter="C" sub="t" />}
        values={texts(memory?.after)}
        of="cell"
        anchor="end"
        up
      />
      <Numbers at={[74, 172]} name="f" values={texts(out.f)} of="forget" anchor="end" />
      <Numbers at={[154, 172]} name="i" values={texts(out.i)} of="input" anchor="end" />
      <Numbers at={[246, 166]} name={'C\u0303'} values={texts(out.C)} of="candidate" />
      <Numbers at={[207, 96]} name={'i⊙C\u0303'} values={texts(product(out.i, out.C))} of="cell" />
      <Numbers at={[333, 128]} name="tanh C" values={texts(memory?.squashed)} of="cell" anchor="end" />
      <Numbers at={[368, 226]} name="o" values={texts(out.o)} of="output" />
      <Numbers
        at={[394, 178]}
        name={<Subscripted letter="h" sub="t" />}
        values={texts(h)}
        of="hidden"
        anchor="end"
        up
      />
      <Numbers at={[8, 283]} name={<Subscripted letter="h" sub="t−1" />} values={texts(hBefore)} of="hidden" up />
      <Numbers at={[207, 308]} name={<Subscripted letter="x" sub="t" />} values={texts(x)} of="x" />
    </Diagram>
  )
}
