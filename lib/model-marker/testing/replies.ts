// What a model might say of an answer, for the tests of this room and of its route.
import type { Rubric } from '../rubric'

export const rubric: Rubric = {
  prompt: 'Why does the gradient vanish?',
  points: [
    { id: 'q.p1', text: 'It is a product of Jacobians.' },
    { id: 'q.p2', text: 'The product shrinks exponentially.' },
  ],
  misconceptions: [{ id: 'q.m1', text: 'Clipping cures it.', why: 'It bounds large gradients alone.' }],
}

export const said = (id: string, verdict: string, ...quotes: string[]) => ({ id, verdict, quotes })
export const covered = (id: string, ...quotes: string[]) => said(id, 'covered', ...quotes)
export const absent = said('q.m1', 'absent')
