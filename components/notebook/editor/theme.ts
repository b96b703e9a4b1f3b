import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const focus = '3px solid var(--color-accent)'

/** The editor in the page's tokens, which are light and dark by themselves. */
export const editorTheme = EditorView.theme({
  '&': {
    color: 'var(--color-ink)',
    backgroundColor: 'var(--color-sunken)',
    border: '1px solid var(--color-control)',
    borderRadius: '0.5rem',
    fontSize: '0.84375rem',
    maxHeight: '36rem',
  },
  '&.cm-focused': { outline: focus, outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--color-ink)', padding: '0.75rem 0' },
  '.cm-cursor': { borderLeftColor: 'var(--color-ink)' },
  '.cm-gutters': {
    color: 'var(--color-muted)',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: '0.5rem 0 0 0.5rem',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--color-selection)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--color-selection)', outline: '1px solid currentColor' },
  '.cm-tooltip': {
    color: 'var(--color-ink)',
    backgroundColor: 'var(--color-raised)',
    border: '1px solid var(--color-control)',
    borderRadius: '0.5rem',
    fontFamily: 'var(--font-sans)',
    fontSize: '0.875rem',
    maxWidth: 'min(34rem, 92vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-mono)', maxHeight: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.5rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--color-on-accent)',
    backgroundColor: 'var(--color-accent)',
  },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'normal', opacity: '0.85' },
  '.cm-doc': { padding: '0.5rem 0.75rem', maxHeight: '18rem', overflow: 'auto' },
  '.cm-doc-signature': {
    fontFamily: 'var(--font-mono)',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    margin: '0',
  },
  '.cm-doc-text': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: '0.4rem 0 0' },
})

/** The same colours as the code that the build highlights. */
export const highlightStyle = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--color-code-keyword)' },
  { tag: [tags.string, tags.regexp, tags.special(tags.string)], color: 'var(--color-code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--color-code-constant)' },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.className],
    color: 'var(--color-code-function)',
  },
  { tag: tags.comment, color: 'var(--color-muted)' },
])
