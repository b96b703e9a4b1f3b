'use client'

import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { type EngineEntry, engineDocs } from '@/lib/client/sandbox/engine-docs'
import type { Locale } from '@/lib/i18n/locale'
import { cellApiMessages } from '@/lib/i18n/messages/cell-api'
import { playgroundMessages } from '@/lib/i18n/messages/playground'

/** All that cells can call, to be read and searched without an editor; loaded when it is opened. */
export function EngineNames({ locale, address }: { locale: Locale; address: string }) {
  const m = playgroundMessages[locale]
  const id = useId()
  const [engine, setEngine] = useState<readonly EngineEntry[] | 'missing'>([])
  const [sought, setSought] = useState('')

  const box = useRef<HTMLDetailsElement>(null)

  const load = useCallback(() => {
    if (box.current?.open) engineDocs(address).then(setEngine, () => setEngine('missing'))
  }, [address])

  // Opened before React had taken over, it told nobody.
  useEffect(load, [load])

  const own = cellApiMessages[locale]
  const all = engine === 'missing' ? own : [...own, ...engine]
  const found = all.filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()))
  return (
    <details ref={box} className="needs-script" data-testid="engine-names" onToggle={load}>
      <summary className="py-1.5 font-semibold">{m.engine}</summary>
      <div className="stack">
        <p className="small muted">{m.engineLead}</p>
        <div className="field">
          <label htmlFor={id}>{m.find}</label>
          <input
            id={id}
            className="input"
            type="search"
            autoComplete="off"
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        </div>
        <p role="status" className="small muted">
          {engine === 'missing' ? m.engineMissing : m.found(found.length, all.length)}
        </p>
        <dl className="notebook-names">
          {found.map(({ name, signature, doc }) => (
            <div key={name}>
              <dt>
                <code>{signature}</code>
              </dt>
              <dd lang={own.some((each) => each.name === name) ? undefined : 'en'}>{doc}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  )
}
