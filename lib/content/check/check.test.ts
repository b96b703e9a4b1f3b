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
const site = { pages: ['/quiz', '/lessons'], exerciseKinds: ['lstm.cell'] }

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
    const rules = 'dollars files ids inline links literal math mdx punctuation references schema tables twins values'
    expect([...new Set(bad.map(({ rule }) => rule))].sort()).toEqual(rules.split(' '))
  })

  it('fails when it has read nothing', () => {
    expect(checkContent(new Map(), site).filter(({ rule }) => rule === 'empty')).toHaveLength(4)
  })

  it('wants a card for every kind of exercise', () => {
    const problems = checkContent(good, { ...site, exerciseKinds: ['params.gru'] })
    expect(problems).toMatchObject([{ rule: 'references', message: 'there is no card "params.gru"' }])
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
