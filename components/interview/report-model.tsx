'use client'

import { useId, useState } from 'react'
import { Html } from '@/components/ui/html'
import type { ModelAnswers } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { interviewReportMessages } from '@/lib/i18n/messages/interview-report'

type Props = { locale: Locale; model: ModelAnswers[string] | 'loading' | 'failed' }

/** The model answer: beside the learner's own where there is room, folded under it on a phone, whole on paper. */
export function ReportModel({ locale, model }: Props) {
  const m = interviewReportMessages[locale]
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div className="report-model" data-testid="model" data-open={open}>
      <h3>
        <button
          type="button"
          className="report-model-fold"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <span aria-hidden="true">{open ? '▾' : '▸'} </span>
          {m.model}
        </button>
        <span className="report-model-title">{m.model}</span>
      </h3>
      <div id={id} className="report-model-body" data-testid="model-text">
        {model instanceof Object ? (
          <>
            <Html className="prose prose-ui mt-2" html={model.html} />
            {model.sources.length > 0 && (
              <p className="small muted mt-2">
                {m.sources}: {model.sources.map(({ short }) => short).join(', ')}
              </p>
            )}
          </>
        ) : (
          <p className="muted">{model === 'failed' ? m.modelFailed : ''}</p>
        )}
      </div>
    </div>
  )
}
