import { describe, expect, it } from 'vitest'
import { headings, lesson, lessons } from './lessons'

const front = (id: string, order: number) =>
  `---\nid: ${id}\norder: ${order}\ntitle: ${id}\nsummary: s\nminutes: 1\nanswers: [a]\ncards: [a.b]\n---\n\n`

const files = new Map([
  ['lessons/en/bb.mdx', `${front('bb', 1)}<H id="one">One</H>\n\nText.\n\n<H3 id="two">*Two* of $h$</H3>\n`],
  ['lessons/en/aa.mdx', front('aa', 2)],
  ['lessons/zh/cc.mdx', front('cc', 1)],
])

describe('lessons', () => {
  it('come in their order, one language at a time', () => {
    expect(lessons('en', files).map(({ id }) => id)).toEqual(['bb', 'aa'])
  })

  it('are found by name, with their headings', () => {
    expect(lesson('en', 'bb', files)?.headings).toEqual([
      { id: 'one', depth: 2, title: 'One' },
      { id: 'two', depth: 3, title: 'Two of h' },
    ])
    expect(lesson('en', 'cc', files)).toBeUndefined()
  })

  it('name the file and the field of a fault', () => {
    const bad = new Map([['lessons/en/aa.mdx', front('aa', 2).replace('minutes: 1', 'minutes: soon')]])
    expect(() => lessons('en', bad)).toThrow('content/lessons/en/aa.mdx: minutes: ')
    const renamed = new Map([['lessons/en/bb.mdx', front('aa', 2)]])
    expect(() => lessons('en', renamed)).toThrow('content/lessons/en/bb.mdx: id: "aa" is not the file')
  })
})

describe('headings', () => {
  it('are none in a text without any', () => {
    expect(headings('Text.')).toEqual([])
  })
})
