import { Box, Diagram, Numbers, Operation, Subscripted, Wire } from '@/components/plot/diagram'
import type { StepOptions, StepTrace } from '@/lib/labs/step'
import { decimalText } from '../math/decimal-text'

type Props = { label: string; trace: StepTrace; conventions: StepOptions['conventions'] }

const texts = (values: readonly number[] = []) => values.map(decimalText)
/** Fewer units need less room above the state's way. */
const topOf = (units: number) => 12 * (3 - units)
const product = (a: readonly number[] = [], b: readonly number[] = []) => a.map((value, k) => value * (b[k] ?? 0))
const rest = (a: readonly number[] = []) => a.map((value) => 1 - value)

/** Boxes of the three blocks from left to right. */
const blocks = [
  ['r', 70, 'reset', 'σ'],
  ['z', 160, 'update', 'σ'],
  ['h', 300, 'candidate', 'tanh'],
] as const

/** The GRU with the numbers of one step on its wires: the state's way on top, drawn as its conventions have it. */
export function GruDiagram({ label, trace, conventions }: Props) {
  const { out, pre, hBefore, h, x, product: recurrent } = trace
  const writes = conventions.update === 'write'
  const before = conventions.reset === 'before'
  const [kept, written] = writes ? [rest(out.z), out.z] : [out.z, rest(out.z)]
  return (
    <Diagram label={label} width={400} height={388} top={topOf(h.length)}>
      <Wire path="M8 296H225" of="hidden" joins />
      <Wire path="M110 376V322" of="x" joins />
      <Wire path="M76 322H312" of="x" joins />
      <Wire path="M64 296V249" of="hidden" />
      <Wire path="M76 322V249" of="x" />
      <Wire path="M154 296V249" of="hidden" />
      <Wire path="M166 322V249" of="x" />
      <Wire path="M312 322V249" of="x" />
      <Wire path="M225 296V245" of="hidden" />
      <Wire path="M70 222V200H225V225" of="reset" />
      <Wire path="M235 235H276" of="hidden" />
      {!before && (
        <Box at={[225, 271]} width={40} height={20} of="hidden">
          W·+b
        </Box>
      )}
      {blocks.map(([block, at, of, squash]) => (
        <g key={block}>
          <Numbers at={[at + (block === 'h' ? 18 : 12), 262]} values={texts(pre[block])} />
          <Box at={[at, 235]} of={of}>
            {squash}
          </Box>
        </g>
      ))}
      <Wire path="M8 70H150" of="hidden" />
      <Wire path="M170 70H290" of="hidden" />
      <Wire path="M310 70H394" of="hidden" />
      <Wire path="M160 222V80" of="update" />
      <Wire path="M160 160H290" of="update" />
      <Wire path="M300 222V170" of="candidate" />
      <Wire path="M300 150V80" of="hidden" />
      <Operation at={writes ? [160, 120] : [230, 160]} of="update">
        1−
      </Operation>
      <Operation at={[160, 70]} of="hidden">
        ×
      </Operation>
      <Operation at={[300, 70]} of="hidden">
        +
      </Operation>
      <Operation at={[300, 160]} of="hidden">
        ×
      </Operation>
      <Operation at={[225, 235]} of="hidden">
        ×
      </Operation>
      <Numbers at={[8, 62]} name={<Subscripted letter="h" sub="t−1" />} values={texts(hBefore)} of="hidden" up />
      <Numbers
        at={[232, 62]}
        name={<Subscripted letter={writes ? '(1−z)⊙h' : 'z⊙h'} sub="t−1" />}
        values={texts(product(kept, hBefore))}
        of="hidden"
        anchor="middle"
        up
      />
      <Numbers at={[394, 62]} name={<Subscripted letter="h" sub="t" />} values={texts(h)} of="hidden" anchor="end" up />
      <Numbers at={[63, 176]} name="r" values={texts(out.r)} of="reset" anchor="end" />
      <Numbers at={[174, 100]} name="z" values={texts(out.z)} of="update" />
      <Numbers at={[307, 187]} name={'h\u0303'} values={texts(out.h)} of="candidate" />
      <Numbers
        at={[308, 98]}
        name={writes ? 'z⊙h\u0303' : '(1−z)⊙h\u0303'}
        values={texts(product(written, out.h))}
        of="hidden"
      />
      <Numbers
        at={[231, 228]}
        name={before ? 'r⊙h' : 'r⊙(·)'}
        values={texts(product(out.r, before ? hBefore : recurrent))}
        of="hidden"
        up
      />
      <Numbers at={[8, 312]} name={<Subscripted letter="h" sub="t−1" />} values={[]} of="hidden" />
      <Numbers at={[117, 338]} name={<Subscripted letter="x" sub="t" />} values={texts(x)} of="x" />
    </Diagram>
  )
}
