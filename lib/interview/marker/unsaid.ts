import type { Span } from './offset-text'
import type { Sentence } from './segments'
import { vagueSpans } from './vague'
import { width } from './width'

const itemEnd = /[,、;:\n•]|\s\/\s|\s\|\s|。|\.(?=\s|$)/g
/** What relates things to each other: an item with one of these is a clause, not a name. */
const relation =
  /(?<![a-z])(?:is|are|was|were|be|been|the|that|which|to|by|than|when|if|because|so|we|it|you|they|i|does|do|has|have|can|will|would|must|means?|gives?|uses?|used|makes?|lets?|needs?|keeps?|goes|gets?|from|into|not|no|only|each|every|both|as|at|and|plus|even|say|alone|vs|versus|one|two|three|four|where|still|wins?|why|how|fix|fixes|fixed|solutions?|remed(?:y|ies)|mitigations?)(?![a-z])|[=<>≈]|->|[是的把会使让由被将有不没就都要用为乘给看到得了着从比只再又才则即和与及加个两三四几约近趋进变达很靠由取按作需]|增长|解决|办法|缓解|改进|措施|坏处|缺点|好处|优点|代价|优势|劣势/
/** Names of things that hold such a sign. */
const names =
  /雅可比|连乘|相乘|乘积|自由|理由|比例|应用|不一致|不匹配|不稳定|置换不变|等变|变长|变换|自变量|变分|用量|为零|和式|求和|饱和|与门|加法|加权|相加|近似|对数|三角|个体|参数共享|可用性|逐个|作用|合作|操作|工作|按位|取值|需求/g

/** `sign`: what ends it. */
type Item = Span & { readonly sign: string; readonly bare: boolean }

/** Parts that claim nothing: runs of bare terms, questions, and the question itself said again. */
export function unsaidSpans(text: string, sentences: readonly Sentence[], prompts: readonly string[]): Span[] {
  return [
    ...termRuns(text),
    ...chains(text, sentences),
    ...questionSpans(text, sentences),
    ...echoes(text, sentences, prompts),
    ...vagueSpans(text, sentences),
  ]
}

/** "From my notes:", "Keywords I remember:" say nothing of what follows, as "Remedies:" does. */
const aboutTerms =
  /(?<![a-z])(?:notes|key ?words?|key terms?|key ideas?|buzz ?words?|terms|terminology|vocabulary|topics|concepts|headings|bullet points|cheat ?sheet|flash ?cards?|slides?|remember|recall|come to mind|comes to mind|memori[sz]ed|in no particular order|off the top of my head)(?![a-z])|关键词|关键字|术语|名词|词条|概念有|知识点|考点|要点(?:有|是)?$|记得|背过|背了|背的|想到的?|提纲|小抄|笔记|卡片|词汇/

/** A quantity by its letter, as `ct-1`, or a shape. */
const symbol = /^(?:[a-z]~?(?:t(?:-1)?)?|[a-z]+ ?[([].*[)\]])$/

function termRuns(text: string): Span[] {
  const spans: Span[] = []
  const textOf = (item: Item | undefined) => text.slice(item?.start, item?.end)
  let run: Item[] = []
  // What follows "Remedies:" up to the end of the sentence is said of remedies.
  let headed = false
  const flush = () => {
    const [first] = run
    const last = run.at(-1)
    const symbols = run.filter(({ start, end }) => symbol.test(text.slice(start, end).trim())).length
    // "f, i, o, g" says which quantities are meant.
    if (first && last && run.length >= 5 && symbols * 2 < run.length) spans.push({ start: first.start, end: last.end })
    run = []
  }
  for (const item of itemsOf(text)) {
    const underLabel = run[0]?.sign === ':' && aboutTerms.test(textOf(run[0]))
    if ((item.bare || (underLabel && isPair(textOf(item)))) && !headed) run.push(item)
    else flush()
    // "Forward: the last position." is said of something, and so is "GRU: update, reset."
    if (/[;。.\n]|^$/.test(item.sign) && item.bare) {
      const label = run.findLastIndex(({ sign }) => sign === ':')
      if (label !== -1 && run.length - label <= 5 && !aboutTerms.test(textOf(run[label]))) run.splice(label)
    }
    if (item.sign === ':' && !item.bare) headed = !aboutTerms.test(text.slice(item.start, item.end))
    else if (/[;\n。.]/.test(item.sign)) headed = false
  }
  flush()
  return spans
}

/** Two names that "and" joins, as one item of a list. */
function isPair(item: string): boolean {
  const [first = '', second = '', ...more] = item.split(/ and /)
  return more.length === 0 && second !== '' && isBare(first.trim()) && isBare(second.trim())
}

/** So many names that "and" alone joins say nothing of each other. */
const chainLength = 6

/** "Gates and states and clipping and …": sentences that are such a chain. */
function chains(text: string, sentences: readonly Sentence[]): Span[] {
  return sentences.filter(({ start, end }) => {
    const items = text
      .slice(start, end)
      .replace(/[.。\s]+$/, '')
      .split(/ and /)
    const bare = items.filter((item) => isBare(item.trim().replace(/^the /, '')))
    return items.length >= chainLength && bare.length >= items.length * 0.8
  })
}

function itemsOf(text: string): Item[] {
  const items: Item[] = []
  let start = 0
  const close = (end: number, sign: string) => {
    const item = text.slice(start, end).trim()
    if (item !== '') items.push({ start, end, sign, bare: isBare(item) })
    start = end + Math.max(1, sign.length)
  }
  for (const match of text.matchAll(itemEnd)) {
    // A comma in brackets belongs to a shape or an aside.
    const open = text.slice(start, match.index)
    if (/[,;:/]/.test(match[0]) && open.length < 80 && depthOf(open) > 0) continue
    close(match.index, match[0])
  }
  close(text.length, '')
  return items
}

function depthOf(text: string): number {
  return (text.match(/[([]/g)?.length ?? 0) - (text.match(/[)\]]/g)?.length ?? 0)
}

function isBare(item: string): boolean {
  const words = item.match(/[a-z0-9~'^()*+-]+/g)?.length ?? 0
  // A figure is an answer, and so is "name formula"; the year of a paper is not.
  if (/[0-9]{3}|[0-9]\.[0-9]/.test(item.replace(/(?<=[a-z,.)] ?)(?:19|20)[0-9]{2}(?![0-9])/g, ''))) return false
  if (/[a-z\u4e00-\u9fff]{2}[ :]*[0-9][a-z]{0,2}\^[0-9]|[a-z\u4e00-\u9fff]{2}[ :]*[0-9][a-z]{2}(?![a-z])/.test(item))
    return false
  // A cost with what it is the cost of; alone it is a term as any other.
  if (/\bo\(/.test(item) && item.replace(/o\([^)]*\)/g, '').trim() !== '') return false
  const han = item.match(/[\u4e00-\u9fff]/g)?.length ?? 0
  return (
    words <= 5 && han <= 9 && words + han > 0 && !/^[0-9]+$/.test(item) && !relation.test(item.replace(names, '名'))
  )
}

function questionSpans(text: string, sentences: readonly Sentence[]): Span[] {
  return sentences.filter(
    ({ start, end }) =>
      /[?]["')\s]*$/.test(text.slice(start, end).trimEnd()) || /吗\s*[。]?$/.test(text.slice(start, end).trim()),
  )
}

/**
 * A sentence is an echo when nine tenths of its three-letter (two-character) pieces are a question's, and with them it
 * says most of that question: one of two things that the question names is an answer.
 */
function echoes(text: string, sentences: readonly Sentence[], prompts: readonly string[]): Span[] {
  const asked = prompts.map((prompt) => new Set(pieces(prompt))).filter(({ size }) => size > 0)
  return sentences.filter(({ start, end }) => {
    const said = text.slice(start, end)
    const own = pieces(said)
    // Formulas and figures are the writer's own.
    if (/[0-9=+*^]/.test(said)) return false
    if (own.length < 4 || width(said) < 12) return false
    return asked.some((question) => {
      const shared = own.filter((piece) => question.has(piece))
      return shared.length >= own.length * 0.9 && new Set(shared).size >= question.size * 0.6
    })
  })
}

function pieces(text: string): string[] {
  const found: string[] = []
  for (const word of text.toLowerCase().match(/[a-z]+|[\u4e00-\u9fff]+/g) ?? []) {
    const size = word >= '\u4e00' ? 2 : 3
    for (let i = 0; i + size <= word.length; i += 1) found.push(word.slice(i, i + size))
  }
  return found
}
