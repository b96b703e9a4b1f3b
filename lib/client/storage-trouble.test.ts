import { expect, it } from 'vitest'
import { lookForRoom, shortOfRoom, storageIsFull, watched } from './storage-trouble'
import { StorageUnavailable } from './storage-unavailable'

const says = (usage: number) => ({ estimate: async () => ({ quota: 10_000_000, usage }) })

/** A database that keeps everything, or fails. */
function disk(fault?: DOMException) {
  const put = async () => {
    if (fault) throw fault
    return 'trial' as const
  }
  return { put, delete: async () => {} } as Parameters<typeof lookForRoom>[0]
}

it('is said while there is still some room, and not where the browser tells nothing', () => {
  expect(shortOfRoom({ quota: 10_000_000, usage: 9_500_000 })).toBe(true)
  expect(shortOfRoom({ quota: 10_000_000, usage: 5_000_000 })).toBe(false)
  expect(shortOfRoom({})).toBe(false)
})

it('is known from a write that found no room, told once, and gone when there is room again', async () => {
  let told = 0
  const fail = () =>
    watched(
      () => Promise.reject(new StorageUnavailable('full')),
      () => (told += 1),
    )
  await expect(fail()).rejects.toThrow('full')
  await expect(fail()).rejects.toThrow('full')
  expect([storageIsFull(), told]).toEqual([true, 1])
  await lookForRoom(disk(), says(1))
  expect(storageIsFull()).toBe(false)
})

it('is found out by a write where the browser says that there is room', async () => {
  await lookForRoom(disk(new DOMException('no room', 'QuotaExceededError')), says(1))
  expect(storageIsFull()).toBe(true)
  await lookForRoom(disk(), says(9_900_000))
  expect(storageIsFull()).toBe(true)
  await lookForRoom(disk(), undefined)
  expect(storageIsFull()).toBe(false)
})

it('is not made of other trouble', async () => {
  const fail = watched(
    () => Promise.reject(new StorageUnavailable('unavailable')),
    () => {},
  )
  await expect(fail).rejects.toThrow('unavailable')
  expect(storageIsFull()).toBe(false)
})
