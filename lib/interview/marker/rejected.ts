import type { Span } from './offset-text'
import { type Sentence, segmentAt } from './segments'
import { width } from './width'
import { wrongListed } from './wrong-list'

const wrongEn =
  "wrong|false|incorrect|untrue|nonsense|inaccurate|not true|not right|not correct|not so|not the case|not how|not what happens|isn't true|isn't right|isn't so|isn't the case|a myth|myths?|a (?:common |popular |classic |widespread )?(?:misconception|misunderstanding|mistake|error|confusion|overstatement|fallacy|legend|lie|exaggeration)|misconceptions|the (?:classic|usual|common|typical|oldest|one|standard) (?:mistake|error|myth|trap|misconception|confusion)|an (?:exaggeration|overstatement|error|urban legend)|misleading|exaggerated|overstated|rubbish|folklore|bogus|marketing|too strong|goes too far|doesn't hold|does not hold|don't hold|won't hold|backwards|upside down|the wrong way (?:a)?round"
const isEn =
  '(?:is|are|was|were|be|being|just|simply|plain|plainly|flatly|both|also|all|equally|quite|dead|completely|totally|frankly|sounds?|seems?|remains?)'

/** A claim that comes before is said to be wrong. */
const afterClaim = new RegExp(
  `(?:(?<![a-z])${isEn}|(?<=[a-z])'(?:s|re)) (?:${isEn} |of course |clearly |actually |very |really |pretty )*(?:${wrongEn})(?![a-z])(?! (?:prefix|token|word|input|prediction|guess|histor|output|symbol|path|order|result|to say|to claim|to think|to call|to believe|to conclude))|(?<![a-z])i (?:disagree|don't agree|do not agree|don't buy|don't believe|beg to differ)(?! that)(?![a-z])|(?<![a-z])(?:which|that) (?:doesn't hold|does not hold|goes too far)|(?<![a-z])(?:which|that|this|it|they|neither of which) (?:isn't|aren't|wasn't) (?:true|right|so|correct|the case)(?![a-z])|(?<=(?:alleged|supposed|so-called) [^,.;]{3,40})(?:doesn't|does not|don't|do not) exist(?![a-z])|(?<=(?:claim|idea|statement|view|notion|belief|objection|argument|sentence|opinion)s?(?:,? that)? [^.;]{3,70})(?<![a-z])(?:confuses?|conflates?|mixes up|muddles?|overlooks?|misreads?|misses the point|is not what|isn't what)(?![a-z])|(?:这|那|都|也|其实|全|并)*(?:是)?(?:(?<!就)不对(?!称|应|齐|等)|不正确|不成立|不属实|不准确|不严谨|不是事实|不是这样|不是这么回事|没这回事|没那回事|不是真的|是错的?(?![觉位])|是(?:误(?:解|区|传|会)|传说|神话|迷思)|误传|纯属误|属于误|的误区|谬误|谬论|错误的?(?:说法|认识|理解|观点)(?![^,。]{0,8}[有:])|(?:说法|观点|理解|结论|想法)[^,。]{0,6}(?:错|误|不对)|站不住脚?|想当然|以讹传讹|胡说|瞎说|胡扯|大错特错|太绝对|过于绝对|绝对了|夸大|夸张|说过头|言过其实|并非如此|不然(?=[,。]|$)|不可信|不靠谱|经不起推敲|说反了|搞反了|弄反了|不敢苟同|(?:那|这|这样|就|肯定|当然)不行(?=[,。.]|$)|(?:我|我也|我可|我是)?(?:并不|不大|不太|绝不|不)(?:同意|赞成|认同|苟同)(?=[,。.]|$)|这?不算数|行不通|不是那么回事|不是一回事)`,
  'g',
)

/** A claim that comes next is said to be wrong. */
const beforeClaim =
  /(?<![a-z])(?:(?:it(?:'s| is| would be| was)|is|was|be) (?:simply |just |plain |also |quite |completely |equally |a bit |too much )*(?:wrong|false|incorrect|untrue|nonsense|an exaggeration|a (?:common |frequent |classic |typical |popular |widespread )?(?:myth|mistake|misconception|fallacy|error|confusion)|misleading|not true|not right|not correct|not the case|inaccurate) (?:to [a-z]+|that|when people|as some)|(?:don't|do not|never|shouldn't|should not|must not|mustn't|can't|cannot|wouldn't|would not|nobody should|no one should|i'd not|one should not|you should not|one can't) (?:ever )?(?:say|claim|think|believe|assume|write|conclude|buy|fall for|be fooled|tell|call|mistake|accept|pretend|imagine|argue|repeat)(?! back)|(?:myth|misconception|fallacy|falsehood|wrong claim|wrong idea|misunderstanding|(?:common |classic |typical |frequent |usual )(?:mistake|error|pitfall|trap))s?(?: number \w+| no\. ?\d| #?\d)? ?(?:is|:|=|—|that|would be|says)(?: that| to)?|contrary to(?: what)?|i (?:disagree|reject|object|don't agree|do not agree|don't buy)|(?:does not|doesn't|don't|do not|didn't) mean(?: that)?|not that(?! (?:much|well|long|big|fast|good|great|bad|many|hard|easy|far|simple|large|small))|it is not (?:as if|because|that|the case that)|it's not (?:as if|because|that|the case that)|far from|(?:mis)?(?:taken|mistaken) (?:for|as|to mean)|confus(?:e|es|ed|ing) (?:it |this |that |them )?with|has nothing to do with|have nothing to do with|nothing to do with|(?:wrongly|falsely|mistakenly|incorrectly|erroneously) (?:say|said|claim|claimed|assume|think|believe|taught|describe|told|thought|state|conclude)(?:s|d|ed)?)(?![a-z])|(?:千万|可|也)?(?:别|不要|不能|不可|不应该?|不该|切勿|切忌|绝不能|不可以|不宜)(?:再|轻易|简单地?|笼统地?|就|被人|随口)*(?:说|以为|认为|误以为|误认为|想当然|觉得|断言|声称|写|理解为|理解成|混淆|当成|当作|相信|信|误解|迷信|听信|照搬)|(?:并不|并非|不|绝不|不等于|并不等于)(?:是说|意味着|代表|等于说|说明|表示)|误(?:以|认)为|错以为|错误地?(?:认为|以为|理解)|(?<!是)(?<!的)(?:误区|误解|谬误|错误说法|错误理解|错误观点)(?:[一二三四1-4])?(?:之一)?(?:是|为|:|在于|就是)|谁说|反对[^,。]{0,4}说|不同意|不赞成|不认同|混为一谈/g

/** Somebody else is quoted. */
const report =
  /(?<![a-z])(?:(?:some|many|most|other|few|lots of|plenty of) (?:people|folks|texts?|sources|authors|candidates|posts?|blogs?|tutorials|students|lists?|colleagues|textbooks?|books|slides|answers|of my [a-z]+)|people|folks|blogs?|tutorials?|textbooks|(?:my|our|a|one|some) (?:colleague|friend|classmate|teacher|notes|slides|teammate|roommate|boss)s?|(?:if |when )?(?:someone|somebody|anyone|anybody|whoever) (?:says|claims|thinks|tells you|believes)|(?:some|many|others)(?= (?:say|think|claim|believe|write|argue|assume|insist|will))|you (?:often |sometimes |will |may |might |'ll )*(?:hear|read|see|find)|it is (?:often|sometimes|commonly|widely) (?:said|claimed|believed|thought|assumed)|it's (?:often|sometimes|commonly|widely) (?:said|claimed|believed)|(?:popular|common|conventional) wisdom|folklore (?:says|has it)|(?:the|a|any|every|this|that) (?:common |popular |usual |frequent |old |widespread |often[- ]heard |wrong )*(?:claim|idea|belief|statement|notion|story|line|saying|slogan|argument|assertion|myth|misconception|view)s?(?: that| is| :|:)|i(?:'ve| have)? (?:often |once |used to |even )*(?:heard|read|seen|thought|believed)|one might (?:say|think)|you might (?:say|think)|tempting to (?:say|think)|claims?(?: that)?|saying that|to say that|to claim that|statements? like)(?![a-z])|(?:有(?:些|的|不少|很多)?(?:人|同学|书|资料|文章|教程|博客|帖子|观点|说法|面试者)|很多(?:人|资料|文章|教程|博客|同学|书|帖子|面试者)|不少(?:人|资料|文章|教程|博客|同学|书|帖子)|大家|网上|人们|常(?:见的?|有)(?:说法|误解|误区|错误|观点|的说法)|常(?:听|说|言|被说|被误)|流行的?说法|一种说法|有种说法|谁(?:要是|如果)?说|所谓|传言|教科书|某些|同事(?:说|认为|觉得)|面试官说|以为|本以为|原以为|总以为|说什么|听说|号称|宣称|声称|坊间|那种|这种说法|的说法)/g

const contrast =
  /(?<![a-z])(?:but|actually|in fact|in reality|in truth|however|whereas|really it|no[,.!]|the truth|rather)(?![a-z])|其实|实际上|事实上|但|可是|不过|然而|真相|错了|才怪|未必|不见得|恰恰|正好相反|并非|并不|实则|不然/g

const belief =
  /(?<![a-z])(?:(?:people|many|some|others|folks|students|candidates|i|we|you|one|everyone|beginners|newcomers|lots of people|textbooks|blogs) (?:often |usually |sometimes |might |may |tend to |used to |would |always |also |still |wrongly |first |will )*(?:think|thought|believe|believed|assume|assumed|imagine|expect|say|said|claim|told)|sounds like|looks like|tempting to (?:say|think)|at first (?:sight|glance)|it is (?:often|commonly|widely) (?:said|believed|assumed|thought)|supposedly|allegedly|the name suggests|you(?:'d| would| might| may) (?:think|expect|assume|guess))(?![a-z])|(?:以为|误认为|常被(?:误解|理解|当)|容易(?:误解|误会|以为|理解|想成|搞混)|乍一?看|看上去|看起来|顾名思义|听起来|字面上|名字叫|号称|都说|常说|有(?:人|同学|同事|些人)[^,。]{0,3}(?:说|认为|觉得|以为|当成|当作))/g

/** A whole claim in quotation marks with an objection right behind it. */
const quotedClaim =
  /"([^"\n]{8,160})"\s*(?:—|:|-\s+(?=(?:no|not|nope|never|wrong|false|only|they|it|that's|don't|doesn't|isn't|aren't)(?![a-z]))|->\s*(?:lol,? |haha,? |um,? |well,? )?(?=no(?![a-z])|nope|not|never|wrong|only|false|it |they |just|doesn't|isn't|go |不|没|错|只|假)|,\s*(?:no(?![a-z])|not(?![a-z])|wrong|never|that's (?:only|just|not)|they (?:don't|do not|aren't)|it (?:doesn't|isn't|does not)|only|really|但|可|那只|那是|不|没|哪|只是|其实|并|恰))/g

/** Two things are said to have nothing to do with each other. */
const unrelated = /没有?(?:什么|任何|半点|一点)?关系|毫无关系|无关(?!紧要)|不相干|(?:has|have) nothing to do with/g

/** A sentence that objects to the one before it. */
const objection =
  /^["')\s]*(?:(?:lol|haha|um|well|also|again|still|sorry|likewise),? )?(?:(?:doesn't|isn't|don't|won't|aren't|hasn't|can't)(?=[.,!:])|(?:they|it|that|this|he|she|we|these|those) (?:really |simply |just |actually )?(?:don't|doesn't|isn't|aren't|can't|didn't|won't|wasn't|do not|does not|is not|are not|cannot)(?![a-z])|not (?:so|true|really|quite|at all|correct|unless)|no(?=[,.!:])|nope|nonsense|wrong(?=[,.:!])|false(?=[,.:!])|untrue|hardly|除非|不(?:是|对(?![称应齐])|成立|然)|没有(?=[,。])|哪有|哪来|并没有|并不|错(?=[,。:]))/

/** A claim that is rejected; `by` are the words that do it where they may be part of a statement themselves. */
export type RejectedClaim = Span & { readonly by?: Span }

/** The claims that a writer rejects, and the words that do so, whose own negations deny nothing else. */
export type Rejections = { readonly claims: readonly RejectedClaim[]; readonly words: readonly Span[] }

export function rejections(text: string, sentences: readonly Sentence[]): Rejections {
  const spans: RejectedClaim[] = [...wrongListed(text, sentences)]
  const words: Span[] = []
  sentences.forEach((sentence, index) => {
    const said = text.slice(sentence.start, sentence.end)
    for (const match of said.matchAll(beforeClaim)) {
      const from = sentence.start + match.index + match[0].length
      words.push({ start: sentence.start + match.index, end: from })
      spans.push({ start: from, end: claimEnd(text, sentence, from) })
    }
    for (const match of said.matchAll(afterClaim)) {
      const at = sentence.start + match.index
      // That the converse fails says nothing against what was said.
      if (
        /(?:逆命题|反之|反过来|倒过来|converse|other direction)[^,。]{0,4}$/.test(text.slice(Math.max(0, at - 20), at))
      )
        continue
      words.push({ start: at, end: at + match[0].length })
      const span = claimBefore(text, sentences, index, at)
      if (span) spans.push(span)
    }
    for (const match of said.matchAll(quotedClaim)) {
      const from = sentence.start + match.index
      spans.push({ start: from, end: from + (match[1]?.length ?? 0) + 2 })
    }
    for (const match of said.matchAll(unrelated)) {
      const at = sentence.start + match.index
      const clause = sentence.clauses[segmentAt(sentence.clauses, at)]
      const kept = clause && /(?:不是|并非|不能说|isn't|not)[^,。]{0,12}$/.test(text.slice(clause.start, at))
      if (clause && !kept) spans.push({ start: clause.start, end: at, by: { start: at, end: at + match[0].length } })
    }
    const objected = sentences[index - 1]
    if (objected && objection.test(said)) {
      // A sentence in quotation marks is a claim of somebody else's, too.
      const from = beginningOf(text, objected.start, objected.end)
      if (from !== null) spans.push({ start: from, end: objected.end })
    }
    for (const match of said.matchAll(belief)) {
      const from = sentence.start + match.index
      const rest = text.slice(from + match[0].length, sentence.end)
      const turn = nextMatch(rest, contrast)
      if (turn !== null && turn > 3) spans.push({ start: from, end: from + match[0].length + turn })
    }
  })
  return { claims: spans, words }
}

function nextMatch(text: string, pattern: RegExp): number | null {
  const found = text.search(new RegExp(pattern.source))
  return found === -1 ? null : found
}

/** A claim that is introduced as wrong goes to the end of its clause; a mere scrap of a clause is not all of it. */
function claimEnd(text: string, { clauses, end }: Sentence, from: number): number {
  let at = segmentAt(clauses, from)
  if (width(text.slice(from, clauses[at]?.end ?? end).trim()) <= 8) at += 1
  while (text[(clauses[at]?.end ?? end) - 1] === '、' || asksOn(text, clauses[at + 1])) at += 1
  return clauses[at]?.end ?? end
}

/** "… decides which share stays": without a comma before it, the clause is what is decided. */
function asksOn(text: string, next: Span | undefined): boolean {
  return (
    next !== undefined &&
    /^which(?![a-z])/.test(text.slice(next.start, next.end)) &&
    !/,\s*$/.test(text.slice(0, next.start))
  )
}

function claimBefore(text: string, sentences: readonly Sentence[], index: number, at: number): Span | null {
  const sentence = sentences[index]
  if (!sentence) return null
  const clause = sentence.clauses[segmentAt(sentence.clauses, at)]
  const lead = text
    .slice(clause?.start ?? sentence.start, at)
    .replace(/[\s,.:、—"'()]+/g, ' ')
    .trim()
  const quoted = beginningOf(text, sentence.start, at)
  if (quoted !== null && quoted < at - 3) return { start: quoted, end: at }
  if (
    width(
      lead.replace(
        /^(?:and|but|so|which|that|this|these|those|it|they|both|all of|i think|in my experience|in practice|in fact|actually|honestly|frankly|as far as i know|in reality|我看|我觉得|依我看|其实|也|都|这|那|这些|那些|这话|这句话|这都|全)+\s*/g,
        '',
      ),
    ) > 10
  )
    return { start: clause?.start ?? sentence.start, end: at }
  const before = sentence.clauses[segmentAt(sentence.clauses, at) - 1]
  if (before) return { start: before.start, end: at }
  const previous = sentences[index - 1]
  if (!previous) return null
  return { start: beginningOf(text, previous.start, previous.end) ?? previous.start, end: previous.end }
}

/** Where what is quoted begins: at the words that quote, or at a quotation mark. */
function beginningOf(text: string, start: number, end: number): number | null {
  const said = text.slice(start, end)
  const quoted = [...said.matchAll(report)].at(0)?.index
  const mark = said.indexOf('"')
  const found = Math.min(quoted ?? Number.POSITIVE_INFINITY, mark === -1 ? Number.POSITIVE_INFINITY : mark)
  return Number.isFinite(found) ? start + found : null
}
