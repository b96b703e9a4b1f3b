'use client'

import { useEffect } from 'react'
import type { NotebookCell, SandboxFiles } from '@/lib/content/types'
import type { Locale } from '@/lib/i18n/locale'
import { playgroundMessages } from '@/lib/i18n/messages/playground'
import { EngineNames } from './engine-names'
import { NotebookBar } from './notebook-bar'
import { NotebookCells } from './notebook-cells'
import { NotebookStatus } from './notebook-status'
import { ShareButton } from './share-button'
import { useNotebook } from './use-notebook'
import { type AddressState, useNotebookAddress } from './use-notebook-address'

type Props = { locale: Locale; built: readonly NotebookCell[]; files: SandboxFiles }

/** A notebook of the reader's own, which begins as the build has it. */
export function Playground({ locale, built, files }: Props) {
  const control = useNotebook(built, files.frame)
  const { notebook, dispatch, said, stop, timeLimit, warm } = control
  const address = useNotebookAddress(control, built)

  // Once the frame was loaded, the page runs cells without a network.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(warm, [])

  function reset() {
    stop()
    dispatch({ do: 'replace', codes: built.map(({ code }) => code), built })
  }

  return (
    <div className="stack" data-testid="playground">
      <AddressNotice locale={locale} state={address.state} />
      <NotebookBar locale={locale} control={control} onReset={reset}>
        <ShareButton locale={locale} address={address.addressNow} />
      </NotebookBar>
      <NotebookStatus locale={locale} said={said} seconds={timeLimit} cells={notebook.cells} />
      <NotebookCells locale={locale} control={control} files={files} open />
      <EngineNames locale={locale} address={files.engine} />
    </div>
  )
}

function AddressNotice({ locale, state }: { locale: Locale; state: AddressState }) {
  const m = playgroundMessages[locale]
  if (state.is === 'kept') return null
  const text =
    state.is === 'shared'
      ? m.shared
      : state.is === 'bad'
        ? m.badAddress[state.why]
        : m.tooLong(state.length, state.most)
  return (
    <p role={state.is === 'shared' ? 'status' : 'alert'} className="message message-warn">
      {text}
    </p>
  )
}
