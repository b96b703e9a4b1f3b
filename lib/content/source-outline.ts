/**
 * Everything that the source lesson states, section by section, by the id under which content/map places it in a lesson.
 * The names after the dot follow the source: `s5.pitfall.*` and `s5.choice.*` are the rows of its two tables, `s5.tip.*`
 * its five training tips, `s7.q1.*` the statements of the first model answer.
 */
export const sourceStatements = [
  // 1 Interview summary
  's1.sequence-processing',
  's1.vanishing-exploding',
  's1.lstm',
  's1.gru',
  's1.bidirectional',
  's1.question.vanishing',
  's1.question.lstm-gates',
  's1.question.lstm-gru',
  // 2 Core definitions
  's2.rnn.hidden',
  's2.rnn.readout',
  's2.lstm.forget',
  's2.lstm.input',
  's2.lstm.candidate',
  's2.lstm.output',
  's2.lstm.cell-update',
  's2.lstm.hidden',
  's2.gru.update',
  's2.gru.reset',
  's2.gru.hidden',
  // 3 Mathematics and derivations
  's3.bptt.sum',
  's3.vanishing.product',
  's3.vanishing.condition',
  's3.vanishing.consequences',
  's3.lstm.additive',
  's3.lstm.derivative',
  's3.lstm.highway',
  's3.count.lstm',
  's3.count.gru',
  // 4 Algorithms
  's4.rnn-forward',
  's4.lstm-forward',
  's4.bidirectional',
  // 5 Pitfalls, choice of architecture, training tips
  's5.pitfall.vanishing',
  's5.pitfall.exploding',
  's5.pitfall.slow',
  's5.pitfall.overfitting',
  's5.pitfall.long-range',
  's5.choice.short',
  's5.choice.long',
  's5.choice.real-time',
  's5.choice.tagging',
  's5.choice.language-model',
  's5.tip.initialisation',
  's5.tip.clipping',
  's5.tip.learning-rate',
  's5.tip.batching',
  's5.tip.layer-norm',
  // 6 Mini example
  's6.sigmoid-clip',
  's6.simple-rnn',
  's6.simple-lstm',
  's6.forget-bias',
  's6.task',
  's6.outputs',
  's6.counts',
  // 7 Quiz
  's7.q1.product',
  's7.q1.shrink-grow',
  's7.q1.consequence',
  's7.q1.remedies',
  's7.q2.forget',
  's7.q2.input',
  's7.q2.candidate',
  's7.q2.output',
  's7.q2.additive',
  's7.q3.gates',
  's7.q3.state',
  's7.q3.parameters',
  's7.q3.training',
  's7.q3.performance',
  's7.q3.memory',
  's7.q3.when',
  's7.q4.definition',
  's7.q4.pros',
  's7.q4.cons',
  's7.q4.mitigation',
  's7.q5.definition',
  's7.q5.output',
  's7.q5.pros',
  's7.q5.cons',
  's7.q6.parallel',
  's7.q6.long-range',
  's7.q6.scale',
  's7.q6.pretraining',
  's7.q6.rnn-advantages',
  's7.q6.trend',
  // 8 References
  's8.hochreiter-schmidhuber-1997',
  's8.cho-2014',
  's8.pascanu-2013',
  's8.graves-2012',
  's8.vaswani-2017',
] as const

export type SourceStatement = (typeof sourceStatements)[number]

/** Whether a statement is a row of a table or a tip of section 5: those also want a card and something to run. */
export function wantsCardAndLab(statement: string): boolean {
  return /^s5\.(?:pitfall|choice|tip)\./.test(statement)
}

/** The rows of the source's errata, e01 to e45. */
export const errataIds: readonly string[] = Array.from({ length: 45 }, (_, n) => `e${String(n + 1).padStart(2, '0')}`)
