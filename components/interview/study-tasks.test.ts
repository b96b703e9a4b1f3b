import { describe, expect, it } from 'vitest'
import type { LearnerEvent } from '@/lib/events/event'
import { dayMillis } from '@/lib/srs/clock'
import { advance, noState } from '@/lib/srs/learner-state'
import { event, idOf, review, start } from '@/lib/srs/testing/log'
import { type Held, lessonTasks, mockTasks, questionTasks } from './study-tasks'

/** The day of `start` in UTC+8, and the one before. */
const today = '2026-01-05'
const yesterday = start - dayMillis
const lesson = (id: string, part = {}) => ({
  id,
  title: id,
  minutes: 20,
  checks: [`${id}.c1`, `${id}.c2`],
  cards: [],
  ...part,
})
const evidence = (card: string) => [{ card, grade: 3 as const, due: start + dayMillis }]
const check = (n: number, id: string, at: number): LearnerEvent =>
  event(n, 'check', { check: id, locale: 'en', answer: '1', correct: false, evidence: evidence('a') }, at)

describe('the lessons that are to be read', () => {
  const tasks = (events: LearnerEvent[], lessons = [lesson('l'), lesson('m')]) =>
    lessonTasks(lessons, advance(noState, events), today)

  it('are all of them at first, in their order', () => {
    expect(tasks([])).toEqual([
      { id: 'l', minutes: 20, done: false },
      { id: 'm', minutes: 20, done: false },
    ])
  })

  it('leave out one whose checks were all answered before today, right or wrong', () => {
    expect(tasks([check(1, 'l.c1', yesterday), check(2, 'l.c2', yesterday)]).map(({ id }) => id)).toEqual(['m'])
  })

  it('keep one that was finished today, as done, and shorten one that was begun before', () => {
    const events = [check(1, 'l.c1', yesterday), check(2, 'l.c2', start), check(3, 'm.c1', start)]
    expect(tasks(events)).toEqual([
      { id: 'l', minutes: 10, done: true },
      { id: 'm', minutes: 20, done: false },
    ])
  })

  it('count no check that was taken back', () => {
    const events = [check(1, 'l.c1', yesterday), check(2, 'l.c2', yesterday), event(3, 'undo', { target: idOf(2) })]
    expect(tasks(events)[0]).toEqual({ id: 'l', minutes: 10, done: false })
  })

  it('go by cards where there are no checks, and leave out what could never be done', () => {
    const lessons = [lesson('l', { checks: [], cards: ['a', 'b'] }), lesson('m', { checks: [] })]
    expect(tasks([], lessons)).toEqual([{ id: 'l', minutes: 20, done: false }])
    expect(tasks([review(1, 'a', 3, yesterday), review(2, 'b', 1, start)], lessons)).toEqual([
      { id: 'l', minutes: 10, done: true },
    ])
    expect(tasks([review(1, 'a', 3, yesterday), review(2, 'b', 1, yesterday)], lessons)).toEqual([])
  })
})

describe('the questions that are to be rehearsed', () => {
  const questions = ['q1', 'q2', 'q3'].map((id) => ({
    id,
    prompt: '',
    points: [
      { id: `${id}.p1`, weight: 60, card: `${id}.a` },
      { id: `${id}.p2`, weight: 40, card: `${id}.b` },
    ],
    misconceptions: [{ id: `${id}.m1`, penalty: 20 }],
  }))
  const quiz = (n: number, question: string, covered: string[], at: number) =>
    event(n, 'quiz', { question, locale: 'en', answer: '', covered, evidence: [] }, at)
  const tasks = (events: LearnerEvent[], weak: Record<string, number> = {}) =>
    questionTasks(questions, events, today, ({ cards }) => weak[cards[0] ?? ''] ?? 0.5)
  const ids = (events: LearnerEvent[], weak?: Record<string, number>) => tasks(events, weak).map(({ id }) => id)

  it('are all of them at first, those of the weakest cards before the others', () => {
    expect(ids([])).toEqual(['q1', 'q2', 'q3'])
    expect(ids([], { 'q3.a': 0.9, 'q1.a': 0.1 })).toEqual(['q3', 'q2', 'q1'])
  })

  it('come by their latest score, and go once it is strong', () => {
    const events = [quiz(1, 'q1', ['q1.p1'], yesterday), quiz(2, 'q2', ['q2.p1', 'q2.p2'], yesterday)]
    expect(ids(events)).toEqual(['q3', 'q1'])
    expect(ids([...events, quiz(3, 'q2', [], yesterday + 1)])).toEqual(['q2', 'q3', 'q1'])
  })

  it('count what an interview has marked', () => {
    const marked = event(
      1,
      'interview.marked',
      {
        interview: idOf(9),
        question: 'q1',
        covered: ['q1.p1', 'q1.p2'],
        asserted: ['q1.m1'],
        evidence: [],
      },
      yesterday,
    )
    expect(ids([marked])).toEqual(['q2', 'q3'])
  })

  it('stay for the day on which they were answered, as done', () => {
    expect(tasks([quiz(1, 'q2', ['q2.p1', 'q2.p2'], start)])).toEqual([
      { id: 'q1', minutes: 5, done: false },
      { id: 'q2', minutes: 5, done: true },
      { id: 'q3', minutes: 5, done: false },
    ])
  })
})

describe('the mock interviews that are to be held', () => {
  const held = (minutes: number, day: number, score: number | null = 80): Held => ({ minutes, day, score })
  const lengths = (list: Held[], days = 30) => mockTasks(list, days).map(({ minutes }) => minutes)

  it('grow, and end with a long one in the last week', () => {
    expect(lengths([])).toEqual([10, 25, 45, 45])
    expect(lengths([], 8)).toEqual([10, 25, 45])
  })

  it('leave out each length that was passed', () => {
    expect(lengths([held(25, -3)])).toEqual([45, 45])
    expect(lengths([held(45, -3)])).toEqual([45])
    expect(lengths([held(10, -3, 40), held(25, -2, null)])).toEqual([10, 25, 45, 45])
    expect(lengths([held(45, -2)], 5)).toEqual([])
    expect(lengths([held(45, -3)], 5)).toEqual([45])
  })

  it('show what was held today as done, whatever it came to', () => {
    expect(mockTasks([held(25, 0, 30)], 8)).toEqual([
      { minutes: 10, done: false },
      { minutes: 25, done: true },
      { minutes: 45, done: false },
    ])
    expect(mockTasks([held(25, 0, null)], 8).some(({ done }) => done)).toBe(false)
  })
})
