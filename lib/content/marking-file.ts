import { createHash } from 'node:crypto'
import type { MarkingFile } from '../interview/marker/marking-file'
import { type ContentFiles, siteContent } from './files'
import { type MarkedQuestion, markingRules, sharedLexicon } from './marking'

/** A file that a browser fetches to mark answers to one question; the name changes with the text. */
export type NamedMarking = { readonly name: string; readonly text: string }

/** The marking file of one question. @throws ContentError where it has no rules */
export function markingFile(question: MarkedQuestion, files: ContentFiles = siteContent()): NamedMarking {
  const rules = markingRules(question, files)
  const marking: MarkingFile = {
    rules,
    shared: usedConcepts(JSON.stringify(rules), sharedLexicon(files)),
    prompts: [question.prompt.zh, question.prompt.en],
  }
  const text = JSON.stringify(marking)
  return { name: `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`, text }
}

/** Where the browser finds it. */
export function markingAddress(question: MarkedQuestion, files: ContentFiles = siteContent()): string {
  return `/marking/${markingFile(question, files).name}`
}

/** The shared concepts that some rules name, and those that these are made of. */
function usedConcepts(rules: string, shared: ReturnType<typeof sharedLexicon>): ReturnType<typeof sharedLexicon> {
  const used = new Map<string, readonly string[]>()
  const add = (text: string) => {
    for (const [, name = ''] of text.matchAll(/<([a-z][a-z0-9-]+)>/g)) {
      const wordings = shared[name]
      if (!wordings || used.has(name)) continue
      used.set(name, wordings)
      add(wordings.join(' '))
    }
  }
  add(rules)
  return Object.fromEntries(used)
}
