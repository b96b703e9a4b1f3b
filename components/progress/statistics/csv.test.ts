import { describe, expect, it } from 'vitest'
import { csvName, csvText } from './csv'

describe('a sheet as CSV', () => {
  it('begins with a byte order mark and the heads, and ends every row with CRLF', () => {
    const sheet = {
      name: 'time',
      columns: ['日期', '用时（分钟）'],
      rows: [
        ['2026-01-05', 1.5],
        ['2026-01-06', null],
      ],
    }
    expect(csvText(sheet)).toBe('\ufeff日期,用时（分钟）\r\n2026-01-05,1.5\r\n2026-01-06,\r\n')
    expect(csvName(sheet)).toBe('unroll-time.csv')
  })

  it('quotes what would end a field', () => {
    const sheet = {
      name: 'x',
      columns: ['a,b', 'c "d"'],
      rows: [
        ['e\nf', 'g\rh'],
        ['i;j', ' k '],
      ],
    }
    expect(csvText(sheet)).toBe('\ufeff"a,b","c ""d"""\r\n"e\nf","g\rh"\r\ni;j, k \r\n')
  })
})
