import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readContentFiles } from '../files'
import { values } from '../values'
import { checkContent } from './check'
import { loadContent } from './load'
import { valuesIn } from './rules/values'

const fixtures = fileURLToPath(new URL('../../../scripts/fixtures/content', import.meta.url))
const good = readContentFiles(join(fixtures, 'good'))
const kind = { id: 'lstm.cell', lesson: 'first', anchor: 'count' }
const site = { pages: ['/quiz', '/lessons'], exerciseKinds: [kind] }

/** A bad fixture holds only the files in which it differs from the good one; its name begins with the rule's. */
const bad = readdirSync(join(fixtures, 'bad')).map((name) => ({
  name,
  rule: name.split('-')[0],
  files: new Map([...good, ...readContentFiles(join(fixtures, 'bad', name))]),
}))

describe('the content check', () => {
  it('passes the good fixture', () => {
    expect(checkContent(good, site)).toEqual([])
  })

  it.each(bad)('rejects $name', ({ rule, files }) => {
    expect(checkContent(files, site).map((problem) => problem.rule)).toContain(rule)
  })

  it('has a bad fixture for every rule but the one that wants files', () => {
    const rules =
      'dollars emphasis files ids inline keys links literal marking math mdx notes order places punctuation references schema tables tags terms twins values'
    expect([...new Set(bad.map(({ rule }) => rule))].sort()).toEqual(rules.split(' '))
  })

  it('fails when it has read nothing', () => {
    expect(checkContent(new Map(), site).filter(({ rule }) => rule === 'empty')).toHaveLength(4)
  })

  it.each([
    [{ ...kind, id: 'params.gru' }, 'the kind of exercise "params.gru" has no card'],
    [{ ...kind, lesson: 'second' }, 'its kind of exercise names the lesson "second"'],
    [
      { ...kind, anchor: 'nowhere' },
      'its kind of exercise names the heading "nowhere", which the lesson "first" does not have',
    ],
  ])('wants a card and a place for every kind of exercise', (wrong, message) => {
    expect(checkContent(good, { ...site, exerciseKinds: [wrong] })).toContainEqual(
      expect.objectContaining({ rule: 'exercises', message }),
    )
  })

  it('lets the card of a kind follow those that the lesson lists', () => {
    const files = new Map(good)
    files.set('cards/params.gru.json', (good.get('cards/lstm.cell.json') ?? '').replace('lstm.cell', 'params.gru'))
    expect(checkContent(files, site).map(({ rule }) => rule)).toEqual(['references'])
    const exerciseKinds = [kind, { ...kind, id: 'params.gru' }]
    expect(checkContent(files, { ...site, exerciseKinds })).toEqual([])
  })

  it('says where the problem is', () => {
    const files = new Map(good)
    files.set('lessons/en/first.mdx', (good.get('lessons/en/first.mdx') ?? '').replace('">384<', '">97<'))
    expect(checkContent(files, site)).toEqual([
      {
        rule: 'values',
        file: 'content/lessons/en/first.mdx',
        line: 14,
        message: 'the text says 97, the engine says params.lstm(3,8) = 384',
      },
    ])
  })

  it('fails everywhere that a changed engine is quoted', () => {
    const changed = valuesIn({ ...values, 'params.lstm': () => '416' })
    expect(changed(loadContent(good), site)).toHaveLength(6)
  })
})
