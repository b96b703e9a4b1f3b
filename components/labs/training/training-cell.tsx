import type { Locale } from '@/lib/i18n/locale'
import { runBench } from '@/lib/labs/training/bench'
import { type BenchPreset, benchPreset, benchPresetNames } from '@/lib/labs/training/presets'
import { type BenchView, emptyBench, withBenchNews } from '@/lib/labs/training/progress'
import { rounded } from '../frame/rounded'
import { TrainingLab } from '../split-labs'

/** The training bench; what it shows at first was trained by the same engine when the page was built. */
export function TrainingCell({ locale, preset }: { locale: Locale; preset?: string | undefined }) {
  const chosen = benchPresetNames.find((name) => name === preset)
  if (preset !== undefined && !chosen) {
    throw new Error(`the training bench has no preset "${preset}", only ${benchPresetNames.join(', ')}`)
  }
  const name = chosen ?? 'vanishing'
  const instance = chosen ? `training-${chosen}` : 'training'
  return <TrainingLab locale={locale} instance={instance} preset={name} built={trainedAtBuild(name)} />
}

/** Both languages show the same training. */
const trained = new Map<BenchPreset, BenchView>()

function trainedAtBuild(name: BenchPreset): BenchView {
  const known = trained.get(name)
  if (known) return known
  const view = rounded(withBenchNews(emptyBench, [...runBench(benchPreset(name))]))
  trained.set(name, view)
  return view
}
