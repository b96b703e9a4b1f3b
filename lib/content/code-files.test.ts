import { describe, expect, it } from 'vitest'
import { codeFile } from './code-files'

const files = new Map([
  ['code/two.py', 'a = 1\n# #region inner\n    b = 2\n\n    c = 3\n# #endregion\nd = 4\n'],
  ['code/odd.xyz', ''],
])

describe('quoted code', () => {
  it('is a whole file without the marks of its regions', () => {
    expect(codeFile('two.py', undefined, files)).toEqual({
      code: 'a = 1\n    b = 2\n\n    c = 3\nd = 4\n',
      language: 'python',
    })
  })

  it('is a region, moved to the left margin', () => {
    expect(codeFile('two.py', 'inner', files).code).toBe('b = 2\n\nc = 3\n')
  })

  it('may be a source file of lib', () => {
    expect(codeFile('lib/rnn/math/sigmoid.ts').code).toContain('export function sigmoid')
  })

  it.each([
    ['none.py', undefined, 'does not exist'],
    ['two.py', 'outer', 'has no region "outer"'],
    ['odd.xyz', undefined, 'cannot tell its language'],
    ['lib/../package.ts', undefined, 'cannot be quoted'],
    ['lib/rnn/none.ts', undefined, 'ENOENT'],
  ])('refuses %s (region %s)', (file, region, message) => {
    expect(() => codeFile(file, region, files)).toThrow(message)
  })
})
