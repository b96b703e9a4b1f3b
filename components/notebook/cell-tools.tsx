import type { Locale } from '@/lib/i18n/locale'
import { playgroundMessages } from '@/lib/i18n/messages/playground'

/** What can be done with a cell; an action that is not there has no button, one that is null cannot be done now. */
export type CellActions = {
  readonly run: (() => void) | null
  readonly edit?: () => void
  readonly moveUp?: (() => void) | null
  readonly moveDown?: (() => void) | null
  readonly remove?: () => void
}

const signs = { run: '▶', edit: '✎', moveUp: '↑', moveDown: '↓', remove: '✕' } as const
type Tool = keyof typeof signs
const tools = Object.keys(signs) as Tool[]

/** A cell's buttons. One that cannot be pressed now stays where it is: a disabled button would lose the focus. */
export function CellTools({ locale, name, actions }: { locale: Locale; name: string; actions: CellActions }) {
  const m = playgroundMessages[locale]
  return (
    <div className="needs-script notebook-tools">
      {tools.map((tool) => {
        const act = actions[tool]
        if (act === undefined) return null
        return (
          <button
            key={tool}
            type="button"
            className={tool === 'run' ? 'btn' : 'btn btn-quiet'}
            data-tool={tool}
            aria-label={m[tool](name)}
            title={m[tool](name)}
            aria-disabled={act === null}
            onClick={() => act?.()}
          >
            <span aria-hidden="true">{signs[tool]}</span>
          </button>
        )
      })}
    </div>
  )
}
