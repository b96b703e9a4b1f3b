import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state'
import { EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view'
import { docElement } from './doc-element'
import type { Word, Words } from './engine-words'
import { wordAt } from './word-at'

const setShown = StateEffect.define<Tooltip | null>()

/** The tooltip that F1 opened; it closes with Escape, and with whatever moves the cursor or changes the text. */
const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, { effects, docChanged, selection }) {
    for (const effect of effects) if (effect.is(setShown)) return effect.value
    return docChanged || selection ? null : tooltip
  },
  provide: (field) => showTooltip.from(field),
})

/** Explains a name of the engine under the pointer, and with F1 the one at the cursor, which is also read out. */
export function docTooltips(words: Promise<Words>): Extension {
  // Nothing is explained before the words are there.
  let loaded: Words = { top: [], members: [] }
  words.then(
    (arrived) => {
      loaded = arrived
    },
    () => {},
  )

  function explained(state: EditorState, position: number): { tooltip: Tooltip; word: Word } | null {
    const line = state.doc.lineAt(position)
    const at = wordAt(line.text, position - line.from)
    const word = at && (at.afterDot ? loaded.members : loaded.top).find(({ name }) => name === at.name)
    if (!at || !word) return null
    const tooltip = {
      pos: line.from + at.from,
      end: line.from + at.to,
      above: true,
      create: () => ({ dom: docElement(word) }),
    }
    return { tooltip, word }
  }

  function explain(view: EditorView): boolean {
    const found = explained(view.state, view.state.selection.main.head)
    if (!found) return true
    const { signature, doc } = found.word
    view.dispatch({ effects: [setShown.of(found.tooltip), EditorView.announce.of(`${signature}. ${doc}`)] })
    return true
  }

  function close(view: EditorView): boolean {
    if (!view.state.field(shown)) return false
    view.dispatch({ effects: setShown.of(null) })
    return true
  }

  return [
    shown,
    hoverTooltip((view, position) => explained(view.state, position)?.tooltip ?? null),
    keymap.of([
      { key: 'F1', run: explain },
      { key: 'Escape', run: close },
    ]),
  ]
}
