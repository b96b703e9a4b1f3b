import { expect, it } from 'vitest'
import { lookForRoom, shortOfRoom, storageIsFull, watched } from './storage-trouble'
import { StorageUnavailable } from './storage-unavailable'

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
  await lookForRoom({ estimate: async () => ({ quota: 10_000_000, usage: 1 }) } as StorageManager)
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
