import type { Span } from './offset-text'
import { type Sentence, segmentAt } from './segments'
import { width } from './width'

const retraction =
  /(?<![a-z])(?:no,? (?:wait|sorry)|no,? (?:the )?(?:reverse|opposite|other way|wrong way)|(?<=, )sorry(?=,)|wait,? (?:no|that|sorry|i|it)|(?:hm+|uh+|um+|er+|oh|ah|well|actually|sorry|hang on|hold on)[,. ]+(?:\.\.\.)?\s*no(?=[,. ])|(?:scratch|cancel|scrap|ignore|disregard|withdraw|forget) that(?! (?:the|it|a))|strike that|(?:no,? )forget it|or,? no(?=,)|cross (?:that|it) out|(?:no, )?not that(?: one)? either|let me (?:rephrase|correct|restart|start (?:over|again)|take that back|fix that)|i take (?:that|it) back|(?<!(?:the|a|this|its|each|every|error|of|small|such) )correction(?=[,:.!])|i misspoke|i said (?:it|that) wrong|sorry,? (?:i mean|i meant|that's wrong|wrong|the other way|it's the other)|oops|(?:no,? )?that's (?:wrong|not right|backwards|the wrong way)|i (?:got|had|have|mixed) (?:that|it|this|them) (?:wrong|backwards|mixed up|up|reversed)|other way (?:a)?round|(?:hang|hold) on(?! to| until| for))(?![a-z])|(?:[哦啊噢呃嗯诶]+[,.…、 ]*不(?:对|是)?(?=[,。.…])|不对(?=[,。.…!]|$)|不不|(?<!人|同学|者|家|都|常|容易|总|老|会|别)(?:说错了|说反了|讲错了|讲反了|记错了|记反了|搞反了|弄反了|搞错了|弄错了|写错了|写反了)|更正|纠正一下|收回|等等(?=[,。.…不我])|等一下|等会儿|我重(?:新)?说|(?<=^|[,。;:…\s])重来(?=[,。])|口误|划掉|应该(?:是)?反过来|反了反了|错了错了)/g

/** What a writer took back: the part of the sentence before a retraction, or the sentence before it. */
export function retractedSpans(text: string, sentences: readonly Sentence[]): Span[] {
  const spans: Span[] = []
  sentences.forEach((sentence, index) => {
    const said = text.slice(sentence.start, sentence.end)
    for (const match of said.matchAll(retraction)) {
      const at = sentence.start + match.index
      const lead = text.slice(sentence.start, at).replace(/[\s,.:、—"'()…]+/g, '')
      if (width(lead) > 10) {
        spans.push({ start: firstOf(sentence, at), end: at })
        continue
      }
      const previous = sentences[index - 1]
      if (previous) spans.push({ start: previous.start, end: at })
    }
  })
  return spans
}

/** A retraction in a long sentence takes back two clauses, not everything since the beginning. */
function firstOf(sentence: Sentence, at: number): number {
  const clause = segmentAt(sentence.clauses, at)
  return sentence.clauses[Math.max(0, clause - 3)]?.start ?? sentence.start
}
