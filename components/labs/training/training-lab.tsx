'use client'

import { useState } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { trainingMessages } from '@/lib/i18n/messages/labs/training'
import type { BenchOptions } from '@/lib/labs/training/bench'
import { type BenchPreset, benchPreset, benchPresetNames } from '@/lib/labs/training/presets'
import { type BenchView, emptyBench, withBenchNews } from '@/lib/labs/training/progress'
import { JobButtons } from '../frame/job-buttons'
import { LabFrame } from '../frame/lab-frame'
import { Presets } from '../frame/presets'
import { useFields } from '../frame/use-fields'
import { useJob } from '../frame/use-job'
import { LossCurves, NormCurves } from './curves'
import { EpochTable, Results } from './results'
import { RunFields } from './run-fields'
import { RunProgress } from './run-progress'
import { benchOf, runFieldNames, sameBench, type TrainingValues, trainingFields, valuesOf } from './training-fields'

const presetValues = Object.fromEntries(
  benchPresetNames.map((name) => [name, valuesOf(benchPreset(name))]),
) as Readonly<Record<BenchPreset, TrainingValues>>

type Props = { locale: Locale; built: BenchView; preset: BenchPreset; instance: string }

/** Two trainings with their own settings, in a worker: curves as they come, pause and stop. */
export function TrainingLab({ locale, built, preset, instance }: Props) {
  const m = trainingMessages[locale]
  const inputs = useFields(instance, trainingFields, presetValues[preset])
  const job = useJob('training')
  const [shown, setShown] = useState({ options: benchPreset(preset), view: built })
  const { state } = job
  const busy = state.is === 'running' || state.is === 'paused'
  const asked = benchOf(inputs.values)
  const changed = !busy && !sameBench(asked, shown.options)
  const chosen = benchPresetNames.find((name) => sameBench(asked, benchPreset(name)))

  function train(options: BenchOptions) {
    setShown({ options, view: emptyBench })
    job.start(options, (news) => setShown(({ view }) => ({ options, view: withBenchNews(view, news) })))
  }

  function reset() {
    job.reset()
    setShown({ options: benchPreset(preset), view: built })
  }

  return (
    <LabFrame
      locale={locale}
      name="training"
      instance={instance}
      title={m.title}
      lead={m.lead}
      fields={trainingFields}
      inputs={inputs}
      words={{ fields: { ...m.shared, ...pairNames(locale) }, choices: m.choices }}
      shown={['task', 'seed']}
      more={<RunFields locale={locale} instance={instance} inputs={inputs} />}
      {...(!inputs.problem && (state.is !== 'idle' || !changed) && { state: state.is === 'idle' ? 'built' : state.is })}
      presets={
        <Presets
          label={m.presetsLabel}
          fields={trainingFields}
          inputs={inputs}
          presets={presetValues}
          words={m.presets}
          onChoose={(values) => train(benchOf(values))}
        />
      }
      actions={<JobButtons locale={locale} job={job} start={m.train} onStart={() => !inputs.problem && train(asked)} />}
      onReset={reset}
    >
      {chosen && <p className="message">{m.watch[chosen]}</p>}
      <div className="small stack gap-1">
        <p role="status">
          {state.is === 'failed' ? m.failed(state.why) : m.state[state.is === 'idle' ? 'built' : state.is]}
        </p>
        {busy && <RunProgress locale={locale} view={shown.view} />}
        {changed && <p>{m.changed}</p>}
      </div>
      <Results locale={locale} {...shown} />
      <LossCurves locale={locale} {...shown} />
      <NormCurves locale={locale} {...shown} />
      <EpochTable locale={locale} view={shown.view} />
    </LabFrame>
  )
}

/** What the inputs of both runs are called where the frame says that one cannot be read. */
function pairNames(locale: Locale) {
  const { run } = trainingMessages[locale]
  const named = (['a', 'b'] as const).flatMap((which) =>
    runFieldNames.map((name) => [`${which}.${name}`, `${which.toUpperCase()}: ${run[name]}`]),
  )
  return Object.fromEntries(named) as Record<Exclude<keyof typeof trainingFields, 'task' | 'seed'>, string>
}
