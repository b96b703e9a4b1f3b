/** A run of Chinese, or a word, which may hold subscripts: `f_t`, `W_hh`, `h_t-1`. */
const piece = /\p{Script=Han}+|[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+(?:-\d+)?)*/gu
const han = /^\p{Script=Han}/u

/** Words so common that a question is not about them. */
const common = new Set(
  'a an and are as at be by can do does for from how i in is it of on or that the this to what when which why with'.split(
    ' ',
  ),
)
/** The same in Chinese, cut out of questions before they are split: 什么是遗忘门 asks for 遗忘门. */
const commonHan = /什么是|是什么|为什么|怎么样|怎么|如何|什么|请问|的|了|吗|呢/gu

/** One spelling for what readers type in many: full width, upper case, accents of TeX. */
export function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'")
}

function pieces(text: string): string[] {
  return normal(text).match(piece) ?? []
}

/** Neighbouring characters in pairs: Chinese has no spaces, and pairs need no dictionary. */
function pairs(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** A plural finds its singular, without a dictionary. */
function singular(word: string): string {
  return /^[a-z]{3,}[^aius]s$/.test(word) ? word.slice(0, -1) : word
}

/**
 * What a text is found by: words, and of Chinese every pair of characters and the last character, so that each
 * character begins some token and a single one can be looked for too.
 */
export function tokensOfText(text: string): string[] {
  return pieces(text).flatMap((run) => (han.test(run) ? [...pairs(run), [...run].at(-1) ?? ''] : [singular(run)]))
}

/** What a reader looks for: as above, without what every question holds; all of it where nothing else is left. */
export function tokensOfQuery(query: string): string[] {
  const tokens = pieces(query).flatMap((run) => {
    if (!han.test(run)) return common.has(run) ? [] : [singular(run)]
    return run.split(commonHan).flatMap((part) => ([...part].length === 1 ? [part] : pairs(part)))
  })
  const wanted = [...new Set(tokens.filter((token) => token !== ''))]
  return wanted.length > 0
    ? wanted
    : [...new Set(pieces(query).flatMap((run) => (han.test(run) ? [run] : [singular(run)])))]
}
