import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language'
import { EditorState, Prec } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { docTooltips } from './doc-tooltips'
import { engineCompletion } from './engine-completion'
import type { Words } from './engine-words'
import { editorTheme, highlightStyle } from './theme'

type Options = {
  /** The element that becomes the editor's. */
  host: HTMLElement
  code: string
  label: string
  /** Which keys do what, said to a screen reader with the label. */
  hint: string
  phrases: Record<string, string>
  /** May come later, or not at all. */
  words: Promise<Words>
  onChange(code: string): void
  onRun(): void
}

export type Editor = { focus(): void; close(): void }

/**
 * Opens an editor of JavaScript inside a shadow root of `host`: there its styles are adopted sheets, which the page's
 * content security policy has nothing against. Colours are the page's tokens, which reach into the root.
 */
export function openEditor({ host, code, label, hint, phrases, words, onChange, onRun }: Options): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const hintId = 'hint'
  const said = document.createElement('p')
  said.id = hintId
  said.hidden = true
  said.textContent = hint
  const parent = document.createElement('div')
  root.replaceChildren(said, parent)

  const run = () => {
    onRun()
    return true
  }
  const state = EditorState.create({
    doc: code,
    extensions: [
      Prec.highest(
        keymap.of([
          { key: 'Mod-Enter', run },
          { key: 'Shift-Enter', run },
        ]),
      ),
      lineNumbers(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ icons: false }),
      javascript(),
      engineCompletion(words),
      docTooltips(words),
      syntaxHighlighting(highlightStyle),
      editorTheme,
      // Escape and then Tab leaves: the library lets the next Tab through.
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, indentWithTab]),
      EditorState.phrases.of(phrases),
      EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': hintId, spellcheck: 'false' }),
      EditorView.updateListener.of(({ docChanged, state: { doc } }) => {
        if (docChanged) onChange(doc.toString())
      }),
    ],
  })
  const view = new EditorView({ state, parent, root })
  return { focus: () => view.focus(), close: () => view.destroy() }
}
