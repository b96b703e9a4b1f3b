import { useId } from 'react'
import { newSeed } from '@/lib/client/environment'
import { type Group, groupNames, type KindSummary, type Level, mostOfEach, type Worksheet } from '@/lib/exercises'
import type { Locale } from '@/lib/i18n/locale'
import { exercisesMessages } from '@/lib/i18n/messages/exercises'
import { practiceMessages } from '@/lib/i18n/messages/practice'

type Props = {
  locale: Locale
  kinds: readonly KindSummary[]
  sheet: Worksheet
  onChange(sheet: Worksheet): void
}

/** What is to be on the sheet. None of it is printed. */
export function WorksheetChoice({ locale, kinds, sheet, onChange }: Props) {
  const m = practiceMessages[locale].worksheet
  const e = exercisesMessages[locale]
  const id = useId()
  const all = kinds.map((kind) => kind.id)
  const choose = (chosen: readonly string[]) => onChange({ ...sheet, kinds: all.filter((one) => chosen.includes(one)) })
  const toggle = (kind: string, on: boolean) =>
    choose(on ? [...sheet.kinds, kind] : sheet.kinds.filter((one) => one !== kind))
  return (
    <form className="panel stack no-print" data-testid="worksheet-choice" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="stack-tight">
        <legend className="field-label">{m.kinds}</legend>
        <div className="row">
          <button type="button" className="btn" onClick={() => choose(all)}>
            {m.all}
          </button>
          <button type="button" className="btn" onClick={() => choose([])}>
            {m.none}
          </button>
        </div>
        {(Object.keys(groupNames) as Group[]).map((group) => {
          const own = kinds.filter((kind) => kind.group === group)
          if (own.length === 0) return null
          const chosen = own.filter((kind) => sheet.kinds.includes(kind.id)).length
          return (
            <details key={group} data-group={group}>
              <summary className="min-h-8">
                {groupNames[group][locale]} <span className="small muted">{`${chosen}/${own.length}`}</span>
              </summary>
              {own.map((kind) => (
                <label key={kind.id} className="check ps-4">
                  <input
                    type="checkbox"
                    checked={sheet.kinds.includes(kind.id)}
                    onChange={(event) => toggle(kind.id, event.target.checked)}
                  />
                  <span>{kind.name[locale]}</span>
                </label>
              ))}
            </details>
          )
        })}
      </fieldset>
      <div className="row">
        <div className="field">
          <label htmlFor={`${id}-level`}>{e.level}</label>
          <select
            id={`${id}-level`}
            className="input"
            value={sheet.level}
            onChange={(event) => onChange({ ...sheet, level: Number(event.target.value) as Level })}
          >
            {([1, 2, 3] as const).map((level) => (
              <option key={level} value={level}>
                {e.levels[level]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-each`}>{m.each}</label>
          <select
            id={`${id}-each`}
            className="input"
            value={sheet.each}
            onChange={(event) => onChange({ ...sheet, each: Number(event.target.value) })}
          >
            {Array.from({ length: mostOfEach }, (_, n) => n + 1).map((n) => (
              <option key={n} value={n}>
                {n}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className="row">
        <button type="button" className="btn btn-primary" onClick={() => window.print()}>
          {m.print}
        </button>
        <button type="button" className="btn" onClick={() => onChange({ ...sheet, seed: newSeed() })}>
          {m.fresh}
        </button>
      </div>
    </form>
  )
}
