'use client'

import { useEffect, useRef, useState } from 'react'
import { numberText } from '@/components/plot/number-text'
import type { Locale } from '@/lib/i18n/locale'
import { characterMessages } from '@/lib/i18n/messages/labs/characters'
import { frameMessages } from '@/lib/i18n/messages/labs/frame'
import { alphabetOf, type CharacterNews, type CharacterOptions } from '@/lib/labs/characters'
import { LabFrame } from '../frame/lab-frame'
import { defaultsOf } from '../frame/read-fields'
import { TableTwin } from '../frame/table-twin'
import { useFields } from '../frame/use-fields'
import { useJob } from '../frame/use-job'
import { characterFields } from './character-fields'
import { CharacterPlot } from './character-plot'
import { Samples } from './samples'

type Props = { locale: Locale; built: readonly CharacterNews[] }

/** A text in, a loss curve and what the model writes while it learns out. */
export function CharacterLab({ locale, built }: Props) {
  const m = characterMessages[locale]
  const frame = frameMessages[locale]
  const fields = characterFields[locale]
  const inputs = useFields('characters', fields)
  const job = useJob('characters')
  const [news, setNews] = useState(built)
  const [trained, setTrained] = useState<CharacterOptions>(inputs.values)
  const running = job.state.is === 'running' || job.state.is === 'paused'
  const trainButton = useRef<HTMLButtonElement>(null)
  const heldFocus = useRef(false)

  // Pause and Stop go when the training ends, and would take the focus with them.
  useEffect(() => {
    if (!running && heldFocus.current && document.activeElement === document.body) trainButton.current?.focus()
    heldFocus.current = running
  }, [running])

  function train() {
    if (inputs.problem) return
    setTrained(inputs.values)
    setNews([])
    job.start(inputs.values, (more) => setNews((before) => [...before, ...more]))
  }

  return (
    <LabFrame
      locale={locale}
      name="characters"
      title={m.title}
      lead={m.lead}
      fields={fields}
      inputs={inputs}
      words={m}
      {...(job.state.is !== 'idle' && !inputs.problem && { state: job.state.is })}
      actions={
        <>
          {/* Not `disabled`: a disabled button loses the focus. */}
          <button
            ref={trainButton}
            type="button"
            className="btn btn-primary"
            aria-disabled={inputs.problem !== null}
            onClick={train}
          >
            {m.train}
          </button>
          {running && (
            <button type="button" className="btn" onClick={job.state.is === 'paused' ? job.resume : job.pause}>
              {job.state.is === 'paused' ? frame.resume : frame.pause}
            </button>
          )}
          {running && (
            <button type="button" className="btn" onClick={job.cancel}>
              {frame.stop}
            </button>
          )}
        </>
      }
      onReset={() => {
        job.reset()
        setNews(built)
        setTrained(defaultsOf(fields))
      }}
    >
      <p role="status" className="small muted">
        {m.status[job.state.is]}
      </p>
      {job.state.is === 'failed' && (
        <p role="alert" className="message message-bad">
          {m.failed(job.state.why)}
        </p>
      )}
      <Progress locale={locale} news={news} text={trained.text} />
      <CharacterPlot locale={locale} news={news} guessing={alphabetOf(trained.text).guessing} />
      <Samples locale={locale} news={news} />
      <TableTwin
        title={m.table}
        columns={[m.update, m.loss, m.gradientNorm]}
        rows={news
          .filter(({ sample, update }) => sample || update === 1)
          .map(({ update, loss, gradientNorm }) => [update, numberText(loss), numberText(gradientNorm)])}
      />
    </LabFrame>
  )
}

/** How far the training is; not announced, or a screen reader would read out every update. */
function Progress({ locale, news, text }: { locale: Locale; news: readonly CharacterNews[]; text: string }) {
  const m = characterMessages[locale]
  const { size, guessing } = alphabetOf(text)
  const last = news.at(-1)
  return (
    <p data-testid="progress" className="tabular-nums">
      {m.alphabet([...text].length, size, numberText(guessing))}{' '}
      {last && m.progress(last.update, last.updates, numberText(last.loss))}
    </p>
  )
}
