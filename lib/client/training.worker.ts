import { reportTraining, type TrainingRequest } from './training-report'

addEventListener('message', ({ data }: MessageEvent<TrainingRequest>) => {
  reportTraining(
    data,
    (news) => postMessage(news),
    () => performance.now(),
  )
})
