/** What better-auth's cookies begin with. */
export const cookiePrefix = 'unroll'

function sessionCookieName(secure: boolean): string {
  return `${secure ? '__Secure-' : ''}${cookiePrefix}.session_token`
}

/** Whether a request brings the cookie of a session, whatever became of that. */
export function hasSessionCookie(headers: Headers, secure: boolean): boolean {
  const name = sessionCookieName(secure)
  return (headers.get('cookie') ?? '').split(';').some((pair) => pair.trim().startsWith(`${name}=`))
}

/** The `Set-Cookie` header that takes the cookie of a session away. `secure` when browsers come by https. */
export function noSessionCookie(secure: boolean): string {
  return `${sessionCookieName(secure)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}
