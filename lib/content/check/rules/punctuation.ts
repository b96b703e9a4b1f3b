import { visit } from 'unist-util-visit'
import { type Problem, problemAt, type Rule } from '../content'

// A colon before a number or a bracket is a program's output, quoted.
const halfWidth = /\p{Script=Han}(?:[,;!?]|:(?!\s*[\d(])|\.(?=\s|$))/u
const fullWidth = /[A-Za-z0-9][，。；：！？、（）]/

/** Chinese prose takes full-width punctuation, English half-width. Formulas and code are left alone. */
export const punctuation: Rule = ({ texts }) =>
  texts.flatMap((text) => {
    const [wrong, what] = text.locale === 'zh' ? [halfWidth, 'half-width'] : [fullWidth, 'full-width']
    const problems: Problem[] = []
    visit(text.tree, 'text', (node) => {
      const found = wrong.exec(node.value)
      if (found) problems.push(problemAt('punctuation', text, node, `${what} punctuation in "${found[0]}"`))
    })
    return problems
  })
