'use client'

import { useState } from 'react'
import { numberText } from '@/components/plot/number-text'
import type { Locale } from '@/lib/i18n/locale'
import { forcingMessages } from '@/lib/i18n/messages/labs/forcing'
import type { ForcingNews, ForcingResult } from '@/lib/labs/forcing'
import type { ForcingOptions } from '@/lib/labs/forcing/options'
import { JobButtons } from '../frame/job-buttons'
import { LabFrame } from '../frame/lab-frame'
import { Presets } from '../frame/presets'
import { textsOf } from '../frame/read-fields'
import { useFields } from '../frame/use-fields'
import { useJob } from '../frame/use-job'
import { type ForcingPreset, forcingFields, forcingPresets } from './forcing-fields'
import { Result } from './result'
import { Schedules } from './schedules'

type Step = Extract<ForcingNews, { kind: 'step' }>

/** Trains a small model in a worker and shows how it does with the truth before its eyes and left to itself. */
export function ForcingLab({ locale, built }: { locale: Locale; built: ForcingResult }) {
  const m = forcingMessages[locale]
  const presets = forcingPresets[locale]
  const inputs = useFields('forcing', forcingFields, presets.forced)
  const job = useJob('forcing')
  const [measured, setMeasured] = useState({ options: presets.forced as ForcingOptions, result: built })
  const [step, setStep] = useState<Step | null>(null)
  const { state } = job
  const busy = state.is === 'running' || state.is === 'paused'
  const changed = !busy && !same(inputs.values, measured.options)
  const chosen = (Object.keys(presets) as ForcingPreset[]).find((name) => same(inputs.values, presets[name]))

  function train(options: ForcingOptions) {
    setStep(null)
    job.start(options, (news) => {
      const last = news.at(-1)
      if (last?.kind === 'step') setStep(last)
      else if (last?.kind === 'measured') setMeasured({ options, result: last.result })
    })
  }

  return (
    <LabFrame
      locale={locale}
      name="forcing"
      title={m.title}
      lead={m.lead}
      fields={forcingFields}
      inputs={inputs}
      words={m}
      {...(!inputs.problem && (state.is !== 'idle' || !changed) && { state: state.is === 'idle' ? 'built' : state.is })}
      presets={
        <Presets
          label={m.presetsLabel}
          fields={forcingFields}
          inputs={inputs}
          presets={presets}
          words={m.presets}
          onChoose={train}
        />
      }
      actions={
        <JobButtons locale={locale} job={job} start={m.train} onStart={() => !inputs.problem && train(inputs.values)} />
      }
      onReset={() => {
        job.reset()
        setMeasured({ options: presets.forced, result: built })
      }}
    >
      {chosen && <p className="message">{m.watch[chosen]}</p>}
      <div className="small stack gap-1">
        <p role="status">{state.is === 'failed' ? m.failed(state.why) : m.state[state.is]}</p>
        {busy && step && <Progress locale={locale} step={step} />}
        {changed && <p>{m.changed}</p>}
      </div>
      <Result locale={locale} result={measured.result} />
      <Schedules locale={locale} options={inputs.values} />
    </LabFrame>
  )
}

const same = (one: ForcingOptions, other: ForcingOptions) =>
  JSON.stringify(textsOf(forcingFields, one)) === JSON.stringify(textsOf(forcingFields, other))

/** How far training is. Not in the status: a screen reader would read out every change. */
function Progress({ locale, step: { step, steps, loss } }: { locale: Locale; step: Step }) {
  const text = forcingMessages[locale].progress(step, steps, numberText(loss))
  return (
    <div data-testid="progress">
      <p className="tabular-nums">{text}</p>
      <progress className="lab-progress" aria-label={text} max={steps} value={step} />
    </div>
  )
}
