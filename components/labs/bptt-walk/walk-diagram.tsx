import { Box, Diagram, Numbers, Subscripted, Wire } from '@/components/plot/diagram'
import type { Walk, WalkOptions, WalkStep } from '@/lib/labs/bptt-walk'
import { isBackDone, isForwardDone, type WalkStop } from '@/lib/labs/walk-stops'
import { decimalText } from '../math/decimal-text'

type Props = { label: string; options: WalkOptions; walk: Walk; stop: WalkStop }

/** The distance of two steps, and where the first one stands. */
const STEP = 64
const FIRST = 88

/** There is no room for the digits of what is all but 0; the table has them. */
const texts = (values: readonly number[]) =>
  values.map((value) => (value !== 0 && Math.abs(value) < 0.0005 ? '≈ 0' : decimalText(value)))
const at = (t: number) => FIRST + (t - 1) * STEP

/** The unrolled graph: states on one line, inputs below, losses above; what has not been computed yet is left out. */
export function WalkDiagram({ label, options, walk, stop }: Props) {
  const T = walk.steps.length
  return (
    <Diagram label={label} width={at(T) + 38} height={278} natural>
      <Box at={[20, 110]} width={32} of="hidden">
        h₀
      </Box>
      <Numbers at={[20, 138]} values={texts(options.h0)} of="hidden" anchor="middle" />
      {walk.steps.map((step) => (
        <StepColumn key={step.t} options={options} step={step} next={walk.steps[step.t]} stop={stop} />
      ))}
    </Diagram>
  )
}

type ColumnProps = { options: WalkOptions; step: WalkStep; next: WalkStep | undefined; stop: WalkStop }

function StepColumn({ options, step, next, stop }: ColumnProps) {
  const { t } = step
  const x = at(t)
  const forward = isForwardDone(stop, t)
  const back = isBackDone(stop, t)
  const here = stop.phase !== 'sum' && stop.t === t
  const hasLoss = options.losses === 'every' || !next
  return (
    <g opacity={forward ? 1 : 0.35}>
      {here && <rect className="diagram-here" x={x - 20} y={4} width={56} height={270} rx={8} />}
      <Wire path={`M${t === 1 ? 36 : x - STEP + 17} 110H${x - 18}`} of="hidden" />
      <Wire path={`M${x} 196V124`} of="x" />
      {hasLoss && <Wire path={`M${x} 96V56`} of="y" />}
      <Box at={[x, 110]} width={34} of="hidden">
        {`h${'₁₂₃₄₅₆'[t - 1]}`}
      </Box>
      <Numbers
        at={[x - 6, 211]}
        name={<Subscripted letter="x" sub={String(t)} />}
        values={texts([options.x[t - 1] as number])}
        of="x"
      />
      {hasLoss && (
        <Numbers
          at={[x - 6, 24]}
          name={<Subscripted letter="L" sub={String(t)} />}
          values={forward ? texts([step.loss]) : []}
          of="y"
        />
      )}
      {forward && <Numbers at={[x + 6, 138]} values={texts(step.h)} of="hidden" />}
      {back && (
        <>
          <Wire path={`M${x - 18} 102H${t === 1 ? 37 : x - STEP + 18}`} of="back" />
          <Numbers
            at={[x - STEP / 2, 92]}
            values={step.h.length === 1 ? texts(step.J.flat()) : [`J${'₁₂₃₄₅₆'[t - 1]}`]}
            of="back"
            anchor="middle"
          />
          <Numbers
            at={[x - 6, 240]}
            name={<Subscripted letter="δ" sub={String(t)} />}
            values={texts(step.delta)}
            of="back"
          />
        </>
      )}
    </g>
  )
}
