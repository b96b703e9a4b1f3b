import type { Span } from './offset-text'

/** Words that turn a clause into its opposite, one match each. What only looks like one is matched by nothing. */
const negator = new RegExp(
  [
    "(?<![a-z])(?:not(?! only| just| merely| simply| to mention)|never|no(?! matter| longer than| wonder| doubt|\\.| (?:it|they|that|this|there)(?:'s|'re| is| are| does| do| has| have| can)(?![a-z]))|none|(?<!neither[^.;]{0,60})nor|neither|nothing|nobody|without|cannot|can't|won't|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|couldn't|wouldn't|shouldn't|needn't|hasn't|haven't|hadn't|mustn't|ain't|dont|doesnt|isnt|arent|cant|wont|fails? to|failed to|lacks?|unable|impossible|stop(?:s)? short of|rather than|instead of|as opposed to)(?![a-z])",
    '(?<!差(?=不[多离]))(?<!要(?=不[么是然]))(?<!是(?=不是))不(?![^,。;、]{1,7}的(?:部分|内容|信息|东西|成分|项|旧|记忆|维度|特征))(?![仅但只光单同断管论过足妨然落漏少错变久料禁可或缺愧良])|(?<![能否还])没(?:有)?(?![用必]要?[^,。;]{0,5}的(?:部分|内容|信息|东西|成分|项|旧|记忆))|(?<!从)未(?!来|知|必)|并非|并不|绝非|非(?=是|独立)|无法|毫无|无须|无需|无(?!障|缝|损|法|论|限|穷|疑|非|掩码|界|偏|关紧)|别(?=说|把|用|再|指望|以为|当)|勿|莫|而非|而不是|休想|谈不上|算不上|未必|不必|毋',
  ].join('|'),
  'g',
)

export function negators(text: string): Span[] {
  return Array.from(text.matchAll(negator), (match) => ({ start: match.index, end: match.index + match[0].length }))
}
