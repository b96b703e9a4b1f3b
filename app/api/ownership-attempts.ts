// What somebody may try with another's ids at each address of the API, for ownership.test.ts.
import { review } from '@/lib/db/sample-events'
import type { Services } from './_http/services'
import { handleAuth } from './auth/handlers'
import { authPaths } from './auth/paths'
import { getHealth } from './health/handlers'
import { getMetrics } from './metrics/handlers'
import { deleteAccount, getAccount } from './v1/account/handlers'
import { getDue } from './v1/due/handlers'
import { getEvents, postEvents } from './v1/events/handlers'
import { getMarker, postAnswer } from './v1/marker/handlers'
import { deleteMediaFile, getMediaFile, getMediaList, putMediaFile } from './v1/media/handlers'
import { getOptimiser, postOptimiser } from './v1/optimiser/handlers'
import { deleteSession, deleteSessions, getSessions } from './v1/sessions/handlers'
import { deleteShare, getShared, getShares, postShare } from './v1/shares/handlers'

type Handle = (request: Request, services: Services) => Promise<Response>

/** Everything of somebody's that another might name. */
export type Belongings = {
  readonly learner: string
  readonly email: string
  readonly interview: string
  readonly share: string
  readonly session: string
  readonly passkey: string
  /** Of a card, without `media:`. */
  readonly file: string
}

export type Attempt = {
  readonly method: string
  readonly path: string
  readonly handle: Handle
  readonly body?: unknown
}

/** By route.ts: the methods that it answers with more than a refusal, and what is tried. */
export const attemptsByRoute: Readonly<
  Record<string, { methods: readonly string[]; attempts: (of: Belongings) => readonly Attempt[] }>
> = {
  '[[...path]]': { methods: [], attempts: () => [] },
  live: { methods: ['GET'], attempts: () => [] },
  metrics: {
    methods: ['GET'],
    attempts: () => [
      {
        method: 'GET',
        path: '/api/metrics',
        handle: () => getMetrics(new Request('http://unroll.example/api/metrics'), null),
      },
    ],
  },
  health: { methods: ['GET'], attempts: () => [{ method: 'GET', path: '/api/health', handle: getHealth }] },
  'auth/[...all]': { methods: [], attempts: authAttempts },
  'v1/account': {
    methods: ['DELETE', 'GET'],
    attempts: ({ email, learner }) => [
      { method: 'GET', path: '/api/v1/account', handle: getAccount },
      ...[email, learner, 'delete'].map((confirm) => ({
        method: 'DELETE',
        path: '/api/v1/account',
        handle: deleteAccount,
        body: { confirm, password: 'a guess at a password' },
      })),
    ],
  },
  'v1/due': { methods: ['GET'], attempts: () => [{ method: 'GET', path: '/api/v1/due', handle: getDue }] },
  'v1/events': {
    methods: ['GET', 'POST'],
    attempts: ({ learner }) => [
      { method: 'GET', path: `/api/v1/events?after=0&learner=${learner}`, handle: getEvents },
      ...[learner, null].map((named) => ({
        method: 'POST',
        path: '/api/v1/events',
        handle: postEvents,
        body: { learner: named, events: [review(1, 'planted')] },
      })),
    ],
  },
  'v1/optimiser': {
    methods: ['GET', 'POST'],
    attempts: () => [
      { method: 'GET', path: '/api/v1/optimiser', handle: getOptimiser },
      { method: 'POST', path: '/api/v1/optimiser', handle: postOptimiser },
    ],
  },
  'v1/marker': {
    methods: ['GET', 'POST'],
    attempts: ({ learner }) => [
      { method: 'GET', path: '/api/v1/marker', handle: getMarker },
      { method: 'POST', path: '/api/v1/marker', handle: postAnswer, body: { learner } },
    ],
  },
  'v1/media': { methods: ['GET'], attempts: () => [{ method: 'GET', path: '/api/v1/media', handle: getMediaList }] },
  'v1/media/[file]': {
    methods: ['DELETE', 'GET', 'PUT'],
    attempts: ({ file }) => [
      { method: 'GET', path: `/api/v1/media/${file}`, handle: getMediaFile },
      { method: 'PUT', path: `/api/v1/media/${file}`, handle: putMediaFile, body: {} },
      { method: 'DELETE', path: `/api/v1/media/${file}`, handle: deleteMediaFile },
    ],
  },
  'v1/sessions': {
    methods: ['DELETE', 'GET'],
    attempts: () => [
      { method: 'GET', path: '/api/v1/sessions', handle: getSessions },
      { method: 'DELETE', path: '/api/v1/sessions', handle: deleteSessions },
    ],
  },
  'v1/sessions/[id]': {
    methods: ['DELETE'],
    attempts: ({ session }) => [{ method: 'DELETE', path: `/api/v1/sessions/${session}`, handle: deleteSession }],
  },
  'v1/shares': {
    methods: ['GET', 'POST'],
    attempts: ({ interview }) => [
      { method: 'GET', path: '/api/v1/shares', handle: getShares },
      { method: 'POST', path: '/api/v1/shares', handle: postShare, body: { interview } },
    ],
  },
  'v1/shares/[id]': {
    methods: ['DELETE'],
    attempts: ({ share }) => [{ method: 'DELETE', path: `/api/v1/shares/${share}`, handle: deleteShare }],
  },
  'v1/shares/by-key/[key]': {
    methods: ['GET'],
    attempts: ({ share }) => [{ method: 'GET', path: `/api/v1/shares/by-key/${share}`, handle: getShared }],
  },
}

function authAttempts({ email, passkey, session, learner }: Belongings): Attempt[] {
  const password = 'a guess at a password'
  // One body for all: each address takes of it what it knows.
  const body = {
    email,
    password,
    name: 'Mallory',
    currentPassword: password,
    newPassword: 'a password of another',
    token: session,
    providerId: 'openid',
    callbackURL: '/zh/account',
    id: passkey,
    response: { id: passkey, userId: learner },
    userId: learner,
    learnerId: learner,
  }
  return Object.entries(authPaths).map(([path, { method }]) => ({
    method,
    path: `/api/auth/${path}`,
    handle: handleAuth,
    ...(method === 'POST' && { body }),
  }))
}
