import { allSaved, expect, type serverEvents, test } from './support/journey'
import { OwnServer } from './support/own-server'

const kills = 20

test.describe('a server that is killed', () => {
  test.use({ expectedProblems: ['Failed to load resource'] })

  test(`kill -9 in the middle of a review session, ${kills} times, loses no acknowledged event`, async ({ page }) => {
    test.setTimeout(400_000)
    const server = await OwnServer.create()
    try {
      const acknowledged = new Set<string>()
      page.on('response', async (response) => {
        if (response.request().method() !== 'POST' || !response.ok()) return
        const body = await response.json().catch(() => ({ acknowledged: [] }))
        for (const { id } of body.acknowledged) acknowledged.add(id)
      })
      await page.goto(`${server.address}/en/review`)
      const review = page.getByTestId('review')
      let graded = 0

      async function grade() {
        // Cards graded Again come back after a minute; when the day's new ones are through, that is what is left.
        await expect(review).toHaveAttribute('data-card', /.+/, { timeout: 100_000 })
        // The card of a kind first fetches its code, or finds that it cannot and asks by its front.
        await expect(review.getByTestId('card')).toBeVisible({ timeout: 100_000 })
        await page.keyboard.press('Space')
        await expect(review).toHaveAttribute('data-revealed', 'true')
        await page.keyboard.press('1')
        await expect(review).toHaveAttribute('data-revealed', 'false')
        graded += 1
      }

      for (let n = 0; n < kills; n++) {
        await grade()
        const killing = server.kill()
        await grade()
        await killing
        await server.start()
        // What a browser says when the network is back: do not wait out the pause after a failure.
        await page.evaluate(() => window.dispatchEvent(new Event('online')))
      }
      await page.evaluate(() => window.dispatchEvent(new Event('online')))
      await allSaved(page)
      const kept = await page.request.get(`${server.address}/api/v1/events?after=0`)
      const { events } = (await kept.json()) as Awaited<ReturnType<typeof serverEvents>>
      const ids = events.map((event) => event.id)
      expect(graded).toBe(2 * kills)
      expect(ids.length).toBe(graded)
      expect(new Set(ids).size).toBe(graded)
      expect(acknowledged.size).toBeGreaterThan(kills / 2)
      expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([])
    } finally {
      await server.remove()
    }
  })
})
