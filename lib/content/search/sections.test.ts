import { expect, it } from 'vitest'
import { sectionsOf } from './sections'

const source = `---
id: first
---

Before any heading, <V of="params.lstm(3,8)">384</V> parameters.

<H id="gates">The **gates**</H>

| gate | formula |
|---|---|
| forget | $\\sF{f_t}=\\sigma(z)$ |

<Note kind="convention" title="One bias">

Inside a note.

</Note>

<Check id="first.c1" />

<H3 id="answer">Answer</H3>

<Answer of="q1" />
`

it('cuts a text at its headings and takes the markup off', () => {
  expect(sectionsOf(source)).toEqual([
    { id: '', heading: '', text: 'Before any heading, 384 parameters.', symbols: [], answers: [] },
    {
      id: 'gates',
      heading: 'The gates',
      text: 'gate formula forget f_t=σ(z) Inside a note.',
      symbols: ['forget'],
      answers: [],
    },
    { id: 'answer', heading: 'Answer', text: '', symbols: [], answers: ['q1'] },
  ])
})
