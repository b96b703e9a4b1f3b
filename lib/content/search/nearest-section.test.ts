import { expect, it } from 'vitest'
import { nearestSection } from './nearest-section'

const section = (id: string, text: string) => ({ id, heading: '', text, symbols: [], answers: [] })
const sections = [
  section('', 'clipping clipping'),
  section('gates', 'the forget gate of the LSTM'),
  section('clipping', 'the gradient is clipped by its global norm'),
]

it('is where the rare words stand', () => {
  expect(nearestSection('What does the global norm do in the LSTM?', sections)).toBe('clipping')
  expect(nearestSection('忘了什么', sections)).toBe('')
})

it('is never what stands before the first heading', () => {
  expect(nearestSection('clipping', sections)).toBe('')
})
