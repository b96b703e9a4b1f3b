import type { Localized } from '../../../i18n/locale'
import { valueText } from '../../answer/key-text'
import { pick } from '../../draw'
import type { Kind, Posed, Slip, Values } from '../../kind'
import { codeBlock, paragraph } from '../../text'
import type { Snippet } from './snippet'

/** Which program, and its numbers. */
export interface Spec {
  readonly snippet: string
  readonly given: unknown
}

/** A kind that shows one of these programs and asks what it prints. */
export function readingKind(
  place: Pick<Kind, 'id' | 'name' | 'lesson' | 'anchor'>,
  snippets: readonly Snippet[],
): Kind<Spec> {
  const byId = new Map(snippets.map((one) => [one.id, one]))
  const snippetOf = ({ snippet }: Spec): Snippet => {
    const found = byId.get(snippet)
    if (!found) throw new RangeError(`there is no snippet "${snippet}"`)
    return found
  }
  return {
    ...place,
    group: 'code',
    levels: 2,
    draw: (random, level) => {
      const one = pick(
        random,
        snippets.filter((snippet) => snippet.level === level),
      )
      return { snippet: one.id, given: one.draw(random) }
    },
    pose: (spec) => pose(snippetOf(spec), spec.given),
    recount: (spec): Values => {
      const value = snippetOf(spec).recount?.(spec.given)
      return value === undefined ? {} : { printed: value }
    },
    slips: snippets.flatMap((one) =>
      one.slips.map(
        ({ id, value, text }): Slip<Spec> => ({
          id: `read.${one.id}.${id}`,
          values: ({ snippet, given }) => {
            const printed = snippet === one.id ? value(given) : undefined
            return printed === undefined ? undefined : { printed }
          },
          text: () => text,
        }),
      ),
    ),
  }
}

function pose(snippet: Snippet, given: unknown): Posed {
  const answer = snippet.printed(given)
  const shown = valueText(answer, answer.key)
  return {
    prompt: [
      paragraph({ zh: '这段程序打印什么？', en: 'What does this program print?' }),
      codeBlock('python', snippet.code(given)),
    ],
    parts: [{ id: 'printed', label: printedLabel, answer }],
    hints: snippet.hints(given),
    solution: [...snippet.steps(given), paragraph({ zh: `答案：${shown}`, en: `The answer: ${shown}` })],
    why: snippet.why,
  }
}

const printedLabel: Localized = { zh: '打印的内容', en: 'What is printed' }
