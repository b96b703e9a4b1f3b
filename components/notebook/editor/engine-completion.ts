import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { javascriptLanguage } from '@codemirror/lang-javascript'
import { syntaxTree } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { docElement } from './doc-element'
import type { Word, Words } from './engine-words'

/** Completes the engine's names, and behind a dot what the engine's objects have, each with its documentation. */
export function engineCompletion(words: Promise<Words>): Extension {
  const options = words.then(
    ({ top, members }) => ({ top: top.map(completionOf), members: members.map(completionOf) }),
    () => ({ top: [], members: [] }),
  )
  async function complete(context: CompletionContext): Promise<CompletionResult | null> {
    if (isText(context)) return null
    const { top, members } = await options
    const member = context.matchBefore(/\.\s*[\w$]*/)
    if (member) {
      const from = member.from + (/^\.\s*/.exec(member.text)?.[0].length ?? 0)
      const ofEngine = /\brnn\s*$/.test(context.state.sliceDoc(Math.max(0, member.from - 20), member.from))
      return { from, options: ofEngine ? top : members, validFor: /^[\w$]*$/ }
    }
    const name = context.matchBefore(/[A-Za-z_$][\w$]*/)
    if (!name && !context.explicit) return null
    return { from: name?.from ?? context.pos, options: top, validFor: /^[\w$]*$/ }
  }
  return javascriptLanguage.data.of({ autocomplete: complete })
}

/** Nothing is completed inside of strings and comments. */
function isText({ state, pos }: CompletionContext): boolean {
  return /String|Comment|RegExp/.test(syntaxTree(state).resolveInner(pos, -1).name)
}

function completionOf(word: Word): Completion {
  const { name, kind, signature } = word
  const detail = signature.startsWith(`${name}(`) ? '(…)' : ''
  return { label: name, type: kind, detail, info: () => docElement(word), boost: 1 }
}
