import { describe, expect, it } from 'vitest'
import { lessonBody } from './lesson-body'

const body = (text: string) => lessonBody('en', 'x', new Map([['lessons/en/x.mdx', `---\nid: x\n---\n\n${text}\n`]]))

describe('the parts of a lesson', () => {
  it('begin anew with each section and around what lives', () => {
    const parts = body(
      'One.\n\n<H id="a">A</H>\n\nTwo.\n\n<H3 id="b">B</H3>\n\n<Lab of="step" preset="gru" />\n\nThree.\n\n<RunCell />',
    )
    expect(
      parts.map((part) => (part.kind === 'live' ? part.tag : [part.section, part.html.replace(/<[^>]*>/g, '')])),
    ).toEqual([[false, 'One.'], [true, 'A#\nTwo.\nB#'], 'Lab', [false, 'Three.'], 'RunCell'])
    expect(parts[2]).toMatchObject({ attributes: { of: 'step', preset: 'gru' } })
    expect(parts[4]).toMatchObject({ attributes: {} })
  })

  it('are laid out about a screenful at a time, a heading with what follows it', () => {
    const text = 'A gate is a fraction of what is kept, between none and all of it. '.repeat(12).trim()
    const [part] = body([text, text, '<H3 id="b">B</H3>', text, text, text].join('\n\n'))
    if (part?.kind !== 'html') throw new Error('no HTML')
    const pieces = part.html.split(/(?=<div class="part)/)
    expect(pieces.map((piece) => /^<div class="(.*?)" style="--narrow:\d+px;--wide:\d+px">/.exec(piece)?.[1])).toEqual([
      'part',
      'part part-subsection',
      'part',
    ])
    expect(pieces.map((piece) => piece.match(/<p>/g)?.length)).toEqual([2, 2, 1])
  })

  it('hold formulas, numbers and quoted code as HTML', () => {
    const [part] = body(
      '$h_t$ has <V of="size(8)">8</V>.\n\n<CodePair left="bptt.en.py" right="lib/rnn/math/sigmoid.ts" />',
    )
    if (part?.kind !== 'html') throw new Error('no HTML')
    expect(part.html).toContain('<math')
    expect(part.html).toContain('title="Computed by the engine: size(8)">8</span>')
    expect(part.html).toMatch(/<figcaption[^>]*>bptt\.en\.py<\/figcaption><div class="code-block"><pre class="code"/)
  })

  it('refuse what is wrong, and what lives inside of something else', () => {
    expect(() => body('<V of="size(8)">9</V>')).toThrow('content/lessons/en/x.mdx:5: the text says 9')
    expect(() => body('<Note kind="interview">\n\n<RunCell />\n\n</Note>')).toThrow('<RunCell> cannot stand here')
    expect(() => body('<Widget />')).toThrow('<Widget> cannot stand here')
  })
})
