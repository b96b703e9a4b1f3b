import { describe, expect, it, vi } from 'vitest'
import { createNotices } from './notices'

describe('notices', () => {
  it('reach this tab and the others, but not who has stopped listening', async () => {
    const [one, two] = [createNotices('notices-test'), createNotices('notices-test')]
    const [here, there, stopped] = [vi.fn(), vi.fn(), vi.fn()]
    one.subscribe(here)
    two.subscribe(there)
    two.subscribe(stopped)()
    one.changed()
    expect(here).toHaveBeenCalledTimes(1)
    await vi.waitFor(() => expect(there).toHaveBeenCalledTimes(1))
    expect(stopped).not.toHaveBeenCalled()
    one.close()
    two.close()
  })

  it('reach this tab where there is no BroadcastChannel', () => {
    const notices = createNotices('alone', null)
    const here = vi.fn()
    notices.subscribe(here)
    notices.changed()
    expect(here).toHaveBeenCalledTimes(1)
  })
})
