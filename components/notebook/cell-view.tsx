'use client'

import { useState } from 'react'
import { Scroller } from '@/components/ui/scroller'
import type { SandboxFiles } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { playgroundMessages } from '@/lib/i18n/messages/playground'
import { CellEditor } from './cell-editor'
import { CellOutputs } from './cell-outputs'
import { type CellActions, CellTools } from './cell-tools'
import { ErrorOutput } from './error-output'
import type { Cell } from './notebook-state'
import { StaticCode } from './static-code'

type Props = {
  locale: Locale
  cell: Cell
  name: string
  files: SandboxFiles
  actions: Omit<CellActions, 'edit'>
  /** A cell that was just added begins with its editor. */
  fresh: boolean
  nameOf: (id: string) => string
  codeOf: (id: string) => string
  onChange(code: string): void
  /** It is about to be edited, and so perhaps to be run. */
  onEdit(): void
}

/** One cell: its code, which becomes an editor when it is asked to, its buttons, and what its last run put out. */
export function CellView({ locale, cell, name, files, actions, fresh, nameOf, codeOf, onChange, onEdit }: Props) {
  const m = playgroundMessages[locale]
  const [editing, setEditing] = useState(fresh)
  const { id, code, built, outputs, end, phase } = cell

  function edit() {
    onEdit()
    setEditing(true)
  }

  return (
    <section
      className="notebook-cell"
      aria-label={name}
      data-cell={id}
      data-testid="cell"
      data-state={end && phase === 'idle' ? end.is : phase}
    >
      <div className="notebook-head">
        <p className="notebook-name">
          {name}
          {built && `${m.colon}${built.title}`}
        </p>
        <CellTools locale={locale} name={name} actions={editing ? actions : { ...actions, edit }} />
      </div>
      <div className={built?.python ? 'notebook-beside' : undefined}>
        {editing ? (
          <CellEditor
            locale={locale}
            code={code}
            label={m.code(name)}
            engine={files.engine}
            onChange={onChange}
            onRun={() => actions.run?.()}
          />
        ) : (
          <StaticCode label={m.code(name)} cell={cell} onEdit={edit} />
        )}
        {built?.python && (
          <div>
            <Scroller as="pre" label={built.python.file} className="code" html={built.python.html} />
            <p className="small muted">{m.python(built.python.file)}</p>
          </div>
        )}
      </div>
      {(outputs.length > 0 || end?.is === 'failed') && (
        <section className="stack notebook-output" aria-label={m.output(name)} data-testid="output">
          <CellOutputs locale={locale} outputs={outputs} />
          {end?.is === 'failed' && <ErrorOutput locale={locale} error={end.error} nameOf={nameOf} codeOf={codeOf} />}
        </section>
      )}
    </section>
  )
}
