import { expect, it } from 'vitest'
import { copyHeader, type Decision, decide } from './decide'

const origin = 'https://unroll.test'
const ask = (address: string, more: { method?: string; navigates?: boolean; headers?: HeadersInit } = {}) =>
  decide(
    {
      method: more.method ?? 'GET',
      url: new URL(address, origin),
      navigates: more.navigates ?? false,
      headers: new Headers(more.headers),
    },
    origin,
  )

it.each<[string, Decision]>([
  ['/', 'home'],
  ['/zh/lessons/lstm?step.cell=gru', 'page'],
  ['/zh/interview/session?id=1', 'page'],
  ['/nothing', 'page'],
  ['/api/health', 'network'],
  ['/offline/zh.json', 'network'],
])('on the way to %s: %s', (address, decision) => {
  expect(ask(address, { navigates: true })).toBe(decision)
})

it.each<[string, Decision]>([
  ['/_next/static/chunks/a.js', 'hashed'],
  ['/sandbox/engine.0123456789abcdef.json', 'hashed'],
  ['/marking/0123456789abcdef.json', 'hashed'],
  ['/zh/cards.json', 'file'],
  ['/icon.svg', 'file'],
  ['/zh/quiz?_rsc=1x', 'data'],
  ['/api/v1/events', 'network'],
  ['/api', 'network'],
  ['/apiary', 'file'],
  ['/sw.js', 'network'],
  ['https://elsewhere.test/zh', 'network'],
])('something of %s: %s', (address, decision) => {
  expect(ask(address)).toBe(decision)
})

it('leaves alone what is sent, and what a copy is made of', () => {
  expect(ask('/zh/cards.json', { method: 'POST' })).toBe('network')
  expect(ask('/zh', { headers: { [copyHeader]: '1' } })).toBe('network')
  expect(ask('/zh', { headers: { RSC: '1' } })).toBe('data')
})
