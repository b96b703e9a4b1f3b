import { expect, it, vi } from 'vitest'
import { withRetry } from './retry'

const failure = (code: string, message = code) => Object.assign(new Error(message), { code })
const raw = (code: string) => failure('P2010', `Raw query failed. Code: \`${code}\`. Message: \`…\``)

it.each([failure('P2034'), failure('P1008'), raw('40P01'), raw('40001'), new Error('SQLITE_BUSY: database is locked')])(
  'tries again after %s',
  async (error) => {
    const work = vi.fn().mockRejectedValueOnce(error).mockRejectedValueOnce(error).mockResolvedValue('done')
    expect(await withRetry(work)).toBe('done')
    expect(work).toHaveBeenCalledTimes(3)
  },
)

it.each([failure('P2002'), failure('P1001'), raw('23505'), new Error('anything else')])(
  'gives %s on at once',
  async (error) => {
    const work = vi.fn().mockRejectedValue(error)
    await expect(withRetry(work)).rejects.toBe(error)
    expect(work).toHaveBeenCalledTimes(1)
  },
)

it('gives up in the end', async () => {
  const work = vi.fn().mockRejectedValue(failure('P1008'))
  const result = withRetry(work, async () => {}).catch((error: Error) => error.message)
  expect(await result).toBe('P1008')
  expect(work.mock.calls.length).toBeLessThan(100)
})
