'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { refresh } from '@/components/data/learner-store'
import { record } from '@/lib/client/record'
import { isTimeZone } from '@/lib/client/time-zone'
import type { Payloads } from '@/lib/events/payload'
import type { Locale } from '@/lib/i18n/locale'
import { settingsMessages } from '@/lib/i18n/messages/settings'
import { defaultSettings, type Settings } from '@/lib/srs/settings'
import { EasyDays } from './easy-days'
import { Setting } from './setting'
import { changesOf, readSettings, type SettingName, type SettingsText, settingsText } from './settings-text'

type Props = { locale: Locale; settings: Settings }

/** All settings in one form: saved together, each of them an own change. Nothing is saved while one cannot be read. */
export function SettingsForm({ locale, settings }: Props) {
  const m = settingsMessages[locale]
  const [text, setText] = useState<SettingsText>(() => settingsText(settings))
  const [touched, setTouched] = useState(false)
  const [wrong, setWrong] = useState<readonly SettingName[]>([])
  const [message, setMessage] = useState('')
  const form = useRef<HTMLFormElement>(null)

  // Another tab or device may have changed them; what is being typed here stays.
  useEffect(() => {
    if (!touched) setText(settingsText(settings))
  }, [settings, touched])
  // But not the weights: the optimiser on this page changes them, and a later save of another field would take them back.
  const { weights } = settingsText(settings)
  useEffect(() => setText((before) => ({ ...before, weights })), [weights])
  useEffect(() => {
    if (wrong.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [wrong])

  function change(part: Partial<SettingsText>) {
    setTouched(true)
    setMessage('')
    setText((before) => ({ ...before, ...part }))
  }

  async function save(event: FormEvent) {
    event.preventDefault()
    const read = readSettings(text, settings, isTimeZone)
    setWrong(read.wrong)
    if (read.wrong.length > 0) return setMessage(m.wrong(read.wrong.length))
    const changes = changesOf(settings, read.settings)
    if (!changes) return setMessage(m.nothing)
    try {
      await record('settings', { changes: changes as Payloads['settings']['changes'] })
      await refresh()
      setTouched(false)
      setMessage(m.saved)
    } catch {
      setMessage(m.notKept)
    }
  }

  const field = (name: SettingName & keyof typeof m) => ({
    locale,
    name,
    wrong: wrong.includes(name),
    value: String(text[name]),
    onChange: (value: string) => change({ [name]: value }),
  })
  const switches = (['fuzz', 'loadBalance'] as const).map((name) => (
    <label key={name} className="check">
      <input type="checkbox" checked={text[name]} onChange={(event) => change({ [name]: event.target.checked })} />
      <span>
        {m[name].label}
        <span className="small muted block">{m[name].help}</span>
      </span>
    </label>
  ))

  return (
    <form ref={form} className="stack" data-testid="settings" noValidate onSubmit={(event) => void save(event)}>
      <section className="panel stack">
        <h2>{m.groups.pace}</h2>
        <Setting {...field('interview')} type="date">
          {text.interview !== '' && (
            <button type="button" className="btn btn-quiet self-start" onClick={() => change({ interview: '' })}>
              {m.interview.none}
            </button>
          )}
        </Setting>
        <Setting {...field('newPerDay')} inputMode="numeric" />
        <Setting {...field('reviewsPerDay')} inputMode="numeric" />
      </section>
      <section className="panel stack">
        <h2>{m.groups.schedule}</h2>
        <Setting {...field('desiredRetention')} inputMode="decimal" />
        <Setting {...field('maximumInterval')} inputMode="numeric" />
        <Setting {...field('learningSteps')} />
        <Setting {...field('relearningSteps')} />
        {switches}
        <EasyDays locale={locale} easyDays={text.easyDays} onChange={(easyDays) => change({ easyDays })} />
      </section>
      <section className="panel stack">
        <h2>{m.groups.clock}</h2>
        <Setting {...field('dayStart')} type="time" />
        <Setting {...field('timeZone')} />
      </section>
      <section className="panel stack">
        <h2>{m.groups.algorithm}</h2>
        <Setting {...field('weights')} long>
          <button
            type="button"
            className="btn btn-quiet self-start"
            onClick={() => change({ weights: settingsText(defaultSettings).weights })}
          >
            {m.weights.reset}
          </button>
        </Setting>
      </section>
      <div className={touched ? 'act-bar row' : 'row'}>
        <button type="submit" className="btn btn-primary">
          {m.save}
        </button>
        <p role="status" data-testid="settings-message">
          {message}
        </p>
      </div>
    </form>
  )
}
