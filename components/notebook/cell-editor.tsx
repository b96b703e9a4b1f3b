'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { engineDocs } from '@/lib/client/sandbox/engine-docs'
import type { Locale } from '@/lib/i18n/locale'
import { cellApiMessages } from '@/lib/i18n/messages/cell-api'
import { playgroundMessages } from '@/lib/i18n/messages/playground'
import { memberWords, topWords, type Words } from './editor/engine-words'

type Props = {
  locale: Locale
  /** The code that the editor opens with. */
  code: string
  label: string
  /** Where the engine's documentation is. */
  engine: string
  onChange(code: string): void
  onRun(): void
}

/** An editor that has the focus as soon as it is there; a plain text field where it cannot be loaded. */
export function CellEditor({ locale, code, label, engine, onChange, onRun }: Props) {
  const m = playgroundMessages[locale]
  const hintId = useId()
  const [state, setState] = useState<'loading' | 'rich' | 'plain'>('loading')
  const host = useRef<HTMLDivElement>(null)
  const plain = useRef<HTMLTextAreaElement>(null)
  // The editor is opened once; what it is given may change with every stroke.
  const first = useRef({ code, label, engine, locale })
  const latest = useRef({ onChange, onRun })
  latest.current = { onChange, onRun }

  useEffect(() => {
    const { code, label, engine, locale } = first.current
    const { editorHint, phrases } = playgroundMessages[locale]
    let editor: { focus(): void; close(): void } | undefined
    let gone = false
    import('./editor/open-editor').then(
      ({ openEditor }) => {
        if (gone || !host.current) return
        editor = openEditor({
          host: host.current,
          code,
          label,
          hint: editorHint,
          phrases,
          words: wordsOf(engine, locale),
          onChange: (changed) => latest.current.onChange(changed),
          onRun: () => latest.current.onRun(),
        })
        setState('rich')
        editor.focus()
      },
      () => {
        if (!gone) setState('plain')
      },
    )
    return () => {
      gone = true
      editor?.close()
    }
  }, [])

  useEffect(() => {
    if (state === 'plain') plain.current?.focus()
  }, [state])

  function runByKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey || event.shiftKey)) return
    event.preventDefault()
    onRun()
  }

  if (state === 'plain') {
    return (
      <div className="stack">
        <textarea
          ref={plain}
          className="input cell-plain"
          aria-label={label}
          aria-describedby={hintId}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          wrap="off"
          rows={Math.min(24, code.split('\n').length + 1)}
          defaultValue={first.current.code}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={runByKey}
        />
        <p id={hintId} className="small muted">
          {m.plainEditor} {m.plainHint}
        </p>
      </div>
    )
  }
  return (
    <div data-testid="editor" data-state={state}>
      {state === 'loading' && (
        <pre className="code" aria-busy="true">
          {code}
        </pre>
      )}
      <div ref={host} />
      <p className="small muted">{state === 'loading' ? m.loadingEditor : m.editorHint}</p>
    </div>
  )
}

async function wordsOf(engine: string, locale: Locale): Promise<Words> {
  const entries = await engineDocs(engine)
  return { top: topWords(entries, cellApiMessages[locale]), members: memberWords(entries) }
}
