import { rounded } from '@/components/labs/frame/rounded'
import { TrainLab } from '@/components/labs/split-labs'
import { reportTraining, type TrainingNews } from '@/lib/client/training-report'
import type { Locale } from '@/lib/i18n/locale'
import { toyTrainingDefaults } from '@/lib/labs/toy-training'
import { emptyView, withNews } from './train-view'

/** The source's toy task, trained; what it shows at first was trained by the same engine when the page was built. */
export function TrainCell({ locale }: { locale: Locale }) {
  return <TrainLab locale={locale} built={rounded(trainedAtBuild())} />
}

function trainedAtBuild() {
  const options = toyTrainingDefaults.lstm
  const news: TrainingNews[] = []
  reportTraining(
    { options },
    (told) => {
      if (told.is === 'failed') throw new Error(told.message)
      news.push(told)
    },
    () => 0,
  )
  return news.reduce(withNews, emptyView(options))
}
