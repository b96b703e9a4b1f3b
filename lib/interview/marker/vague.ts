import type { Span } from './offset-text'
import { type Sentence, segmentAt } from './segments'

/** That something could be said, will be taught or ought to be known: the clause that says so claims nothing. */
const announced = new RegExp(
  [
    "(?<![a-z])(?:i(?:'d| would| could| can| might| should|'ll| will)(?: probably| just| then| also| maybe)*|one (?:could|would|might|can)|you (?:could|would|can)) (?:say|mention|write|talk|add|explain|tell you|put|bring up|throw in|discuss)(?: down)? (?:something|a (?:few )?(?:words?|things?|bit)|a lot|plenty|stuff|all sorts)(?: of things)?(?: about| on| regarding| around| with| like)?(?![a-z])",
    "(?<![a-z])(?:there(?:'s| is| was| are| were)|it(?:'s| is| was| has| had| must be)|they (?:have|are)) (?:also |just |probably |maybe |definitely |surely )*(?:something|stuff|things?) (?:about|to do with|involving|around|with the)(?![a-z])",
    "(?<![a-z])(?:we|i)(?:'ll| will| are going to| shall|'re going to) (?:all )?(?:cover|discuss|come back|return to|get (?:back )?to|treat|meet|talk about|look at|hear)(?![a-z])[^,.;]{0,60}(?:later|next|again|another time|in (?:chapter|lecture|week)|soon)(?![a-z])",
    '(?<![a-z])(?:make sure|be sure|remember|you (?:should|must|have to|need to|ought to)|everyone should|every(?:body| engineer| practitioner| student) should)(?: that)?(?: you)? (?:to )?(?:really )?(?:know|knows|learn|revise|memori[sz]e|understand|be familiar with|read up on|study|review)(?![a-z])(?! (?:that|this is|it is))',
    '(?:要|必须|务必|一定|需要|得)[^,。;]{0,40}(?:吃透|背熟|背下来|背会|掌握|搞懂|弄懂|弄明白|搞明白|记牢|复习)',
    '(?:后面|后续|之后|下节课|下一节|下周|以后|待会儿?|回头|稍后|下一章|下章)[^,。;]{0,16}(?:讲到|学到|介绍|展开讲|再讲|会讲|要讲|细讲|反复用到)',
    '(?:前面|之前|上节课|上周|上一章)[^,。;]{0,16}(?:回去|再|要|好好)[^,。;]{0,4}(?:复习|看一遍|翻)',
    '(?:可以|能|会|要)?(?:说|讲|聊|谈)(?:点|些|几句|一些|一点)[^,。;]{0,10}(?:方面|相关|有关|关于|之类|什么的)',
    '(?:好像|大概|可能|应该|似乎|估计)[^,。;]{0,12}[跟和与][^,。;]{1,16}有(?:点|些|什么|一定)关系?',
  ].join('|'),
  'g',
)

/** A step of what the writer would say if they said it; what is then said after "that" or a colon is said. */
const step =
  /(?<![a-z])(?:i(?:'d| would|'ll| will)|let me|we(?:'d| would| could)) (?:(?:first|then|also|next|finally|just|probably|simply|briefly|start by|begin by|go on to|try to) )*(?:recap|compare|comparing|contrast|outline|outlining|sketch|walk (?:you )?through|go (?:through|over)|talk about|cover|touch (?:up)?on|finish (?:with|by)|end (?:with|by)|close with|conclude with|start with|begin with|make (?:a|the) table|give (?:a recommendation|an overview|some background)|present|discuss|introduce|illustrate|summari[sz]e|explain(?= the| what| how| why))(?![a-z])(?! (?:that|the fact))[^.;:\n]*/g
/** One such step may be how an answer begins; so many are an outline of one. */
const outline = 2

/** One thing or its opposite. */
const either =
  /(?<![a-z])or (?:(?:is|was|does|did|do|are|were) (?:it|that|they)|maybe|perhaps|possibly|the other way (?:a)?round|the (?:reverse|opposite)|vice versa|it's the (?:other|opposite|reverse))(?![a-z])|(?:或者|还是|要么|也许|也可能|又好像)(?:是|说)?/g
/** And the writer does not know which. */
const undecided =
  /(?<![a-z])(?:not (?:entirely |quite |really |totally |too |so |at all )?(?:sure|certain)|no idea|unsure|uncertain|(?:don't|do not|can't|cannot|can never|never can|couldn't) (?:really |quite |honestly |ever )*(?:know|remember|recall|tell which|say which)|forgot which|forget which|always (?:mix|confuse|forget)|one of the two|who knows|your guess)(?![a-z])|记不清|记不太清|不(?:太|大|是很)?(?:确定|肯定|记得)|忘了|说不准|说不清|搞不清|拿不准|分不清|不敢说|不知道|记混|搞混|二选一|反正/
/** A thing or its opposite, where no more need be said. */
const eitherWay =
  /(?<![a-z])or (?:was it|is it|the other way (?:a)?round|the reverse|vice versa)(?![a-z])|(?:或者|还是|要么)(?:是|说)?(?:反过来|倒过来|反着|相反|正好反)/g
/** What is undecided is said within so many characters. */
const nearby = 90

/** Parts that commit to nothing: announcements of what could be said, and alternatives between which the writer cannot decide. */
export function vagueSpans(text: string, sentences: readonly Sentence[]): Span[] {
  const clauses = sentences.flatMap((sentence) => sentence.clauses)
  const clauseAt = (at: number) => clauses[segmentAt(clauses, at)]
  const spans: Span[] = []
  for (const { index } of text.matchAll(announced)) {
    const clause = clauseAt(index)
    if (clause) spans.push(clause)
  }
  const steps = [...text.matchAll(step)]
  if (steps.length >= outline)
    for (const { index, 0: words } of steps) spans.push({ start: index, end: index + words.length })
  for (const { index, 0: words } of text.matchAll(either)) {
    const after = text.slice(index, index + nearby)
    const doubt = after.search(undecided)
    if (
      doubt === -1 ||
      /[。.\n]/.test(
        after
          .slice(0, doubt)
          .replace(/\.\.\.|\.(?=[a-z0-9])/g, '')
          .slice(0, -2),
      )
    )
      continue
    spans.push({ start: alternativeStart(text, clauses, index), end: index + Math.max(doubt, words.length) })
  }
  for (const { index, 0: words } of text.matchAll(eitherWay))
    spans.push({ start: alternativeStart(text, clauses, index), end: index + words.length })
  return spans
}

/** The first alternative: the clause up to the word, or the one before it where the word begins its clause. */
function alternativeStart(text: string, clauses: readonly Span[], at: number): number {
  const index = segmentAt(clauses, at)
  const own = clauses[index]?.start ?? 0
  if (text.slice(own, at).trim().length > 12) return own
  return clauses[Math.max(0, index - 1)]?.start ?? own
}
