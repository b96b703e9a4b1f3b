'use client'

import { useEffect, useRef, useState } from 'react'
import type { SandboxFiles } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { playgroundMessages } from '@/lib/i18n/messages/playground'
import { cellName } from './cell-name'
import { CellView } from './cell-view'
import type { NotebookControl } from './use-notebook'

type Props = {
  locale: Locale
  control: NotebookControl
  files: SandboxFiles
  /** Whether cells can be added, moved and deleted. */
  open: boolean
}

/** The cells of a notebook one below the other. */
export function NotebookCells({ locale, control, files, open }: Props) {
  const m = playgroundMessages[locale]
  const { notebook, dispatch, run, stop, isRunning, warm } = control
  const { cells, removed } = notebook
  const all = useRef<HTMLDivElement>(null)
  const [fresh, setFresh] = useState('')
  /** What is to have the focus when the cells have changed, as a selector. */
  const focus = useRef('')

  useEffect(() => {
    if (cells.length === 0 || focus.current === '') return
    all.current?.querySelector<HTMLElement>(focus.current)?.focus()
    focus.current = ''
  }, [cells])

  const codeOf = (id: string) => cells.find((cell) => cell.id === id)?.code ?? ''

  function add(at: number) {
    setFresh(`c${notebook.made + 1}`)
    dispatch({ do: 'add', at })
  }

  function move(id: string, by: 1 | -1) {
    focus.current = `[data-cell="${id}"] [data-tool="${by < 0 ? 'moveUp' : 'moveDown'}"]`
    dispatch({ do: 'move', id, by })
  }

  function remove(id: string, at: number) {
    if (cells[at]?.phase === 'running') stop()
    focus.current = '[data-undo]'
    dispatch({ do: 'remove', id })
  }

  function restore() {
    focus.current = `[data-cell="${removed?.cell.id}"] [data-tool="run"]`
    dispatch({ do: 'restore' })
  }

  return (
    <div ref={all} className="stack">
      {cells.map((cell, at) => {
        const { id } = cell
        const changes = open && {
          moveUp: at > 0 ? () => move(id, -1) : null,
          moveDown: at < cells.length - 1 ? () => move(id, 1) : null,
          remove: () => remove(id, at),
        }
        return (
          <CellView
            key={id}
            locale={locale}
            cell={cell}
            name={m.cell(at + 1)}
            files={files}
            actions={{ run: isRunning ? null : () => run([id]), ...changes }}
            fresh={id === fresh}
            nameOf={(other) => cellName(locale, cells, other)}
            codeOf={codeOf}
            onChange={(code) => dispatch({ do: 'edit', id, code })}
            onEdit={warm}
          />
        )
      })}
      {open && (
        <div className="row needs-script">
          <button type="button" className="btn" onClick={() => add(cells.length)}>
            {m.add}
          </button>
          <p role="status" className="small muted">
            {removed && m.removed(m.cell(removed.at + 1))}
          </p>
          {removed && (
            <button type="button" className="btn btn-quiet" data-undo onClick={restore}>
              {m.undo}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
