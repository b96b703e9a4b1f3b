'use client'

import type { Locale } from '@/lib/i18n/locale'
import { parameterMessages } from '@/lib/i18n/messages/labs/parameters'
import { countNetwork } from '@/lib/labs/parameter-counter'
import { LabFrame } from '../frame/lab-frame'
import { TableTwin } from '../frame/table-twin'
import { useFields } from '../frame/use-fields'
import { useView } from '../frame/use-view'
import { parameterFields } from './parameter-fields'
import { TensorPicture } from './tensor-picture'

/** Sizes and options in, tensors drawn to scale, their sum and the formula out. */
export function ParameterLab({ locale }: { locale: Locale }) {
  const m = parameterMessages[locale]
  const inputs = useFields('parameters', parameterFields)
  const { tensors, total, formula, options } = useView(inputs, countNetwork)
  const ignored = options.cell !== 'lstm' && (options.peephole || options.projectionSize > 0)
  return (
    <LabFrame
      locale={locale}
      name="parameters"
      title={m.title}
      lead={m.lead}
      fields={parameterFields}
      inputs={inputs}
      words={m}
    >
      {ignored && <p className="small muted">{m.lstmOnly}</p>}
      <div role="status" className="stack gap-1">
        <p className="text-lead" data-testid="total">
          {m.total(total)}
        </p>
        <p className="font-mono text-small break-words">{formula.letters}</p>
        <p className="font-mono text-small break-words" data-testid="filled">
          = {formula.numbers} = {total}
        </p>
      </div>
      <TensorPicture locale={locale} tensors={tensors} />
      <TableTwin
        title={m.table}
        columns={[m.tensor, m.shape, m.count]}
        rows={tensors.map(({ name, shape, count }) => [<code key={name}>{name}</code>, shape.join(' × '), count])}
      />
    </LabFrame>
  )
}
