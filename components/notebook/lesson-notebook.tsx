'use client'

import type { NotebookCell, SandboxFiles } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { playgroundMessages } from '@/lib/i18n/messages/playground'
import { NotebookBar } from './notebook-bar'
import { NotebookCells } from './notebook-cells'
import { codesOf } from './notebook-state'
import { NotebookStatus } from './notebook-status'
import { OpenInPlayground } from './open-in-playground'
import { useNotebook } from './use-notebook'

type Props = { locale: Locale; name: string; built: readonly NotebookCell[]; files: SandboxFiles }

/** A notebook in a lesson: its cells can be changed and run, and taken to the playground. */
export function LessonNotebook({ locale, name, built, files }: Props) {
  const m = playgroundMessages[locale]
  const control = useNotebook(built, files.frame)
  const { notebook, dispatch, said, stop, timeLimit } = control

  function reset() {
    stop()
    dispatch({ do: 'replace', codes: built.map(({ code }) => code), built })
  }

  return (
    <section className="panel stack not-prose notebook" aria-label={m.notebook} data-testid={`notebook-${name}`}>
      <NotebookBar locale={locale} control={control} onReset={reset}>
        <OpenInPlayground locale={locale} codes={codesOf(notebook)} />
      </NotebookBar>
      <NotebookStatus locale={locale} said={said} seconds={timeLimit} cells={notebook.cells} />
      <NotebookCells locale={locale} control={control} files={files} open={false} />
    </section>
  )
}
