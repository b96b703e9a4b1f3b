import { expect, it } from 'vitest'
import type { Fetch } from './protocol'
import { signInAgain } from './sign-in-again'

const who = { email: 'ada@example.com', password: 'a long sentence' }
const sessions = [
  { id: 'here', current: true },
  { id: 'phone', current: false },
]

async function asked(signIn: Response) {
  const requests: string[] = []
  const fetch: Fetch = async (path, { method }) => {
    requests.push(`${method} ${path}`)
    return path.endsWith('/sign-in/email') ? signIn : Response.json({ sessions })
  }
  const answer = await signInAgain(who, 'en', fetch)
  return { kind: answer.kind, requests }
}

it('ends the session that this browser had, and no other', async () => {
  expect(await asked(Response.json({}))).toEqual({
    kind: 'ok',
    requests: ['GET /api/v1/sessions', 'POST /api/auth/sign-in/email', 'DELETE /api/v1/sessions/here'],
  })
})

it('ends none where the password is wrong', async () => {
  const { kind, requests } = await asked(Response.json({ error: { code: 'wrong_credentials' } }, { status: 401 }))
  expect(kind).toBe('refused')
  expect(requests).toHaveLength(2)
})
