import type { Locale } from '@/lib/i18n/locale'
import { frameMessages } from '@/lib/i18n/messages/labs/frame'
import { StepButton } from './step-button'
import type { JobState } from './use-job'

type Props = {
  locale: Locale
  job: { state: JobState; pause(): void; resume(): void; cancel(): void }
  /** What the button says that starts the job. */
  start: string
  onStart(): void
}

/** Start, Pause or Continue, Stop. All stay where they are whatever the job does, so that none takes the focus with it. */
export function JobButtons({ locale, job, start, onStart }: Props) {
  const m = frameMessages[locale]
  const paused = job.state.is === 'paused'
  const busy = job.state.is === 'running' || paused
  return (
    <>
      <StepButton primary off={busy} onPress={onStart}>
        {start}
      </StepButton>
      <StepButton off={!busy} onPress={paused ? job.resume : job.pause}>
        {paused ? m.resume : m.pause}
      </StepButton>
      <StepButton off={!busy} onPress={job.cancel}>
        {m.stop}
      </StepButton>
    </>
  )
}
