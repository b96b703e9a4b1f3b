import type { Rule } from '../content'

/** A check that read nothing has checked nothing. */
export const empty: Rule = ({ lessons, answers, questions, cards }) =>
  Object.entries({ lessons, answers, questions, cards })
    .filter(([, found]) => found.length === 0)
    .map(([name]) => ({ rule: 'empty', file: `content/${name}`, message: `no ${name} were read` }))
