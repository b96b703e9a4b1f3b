// What addresses of the environment must look like.

/** @param {string} value */
export function isPostgresUrl(value) {
  const url = parsed(value, /^postgres(ql)?:$/)
  return url !== null && url.pathname.length > 1
}

/** pg takes these modes for verify-full as well, but with nine lines of warning. @param {string} value */
export function plainSslMode(value) {
  if (/[?&]uselibpqcompat=true\b/.test(value)) return value
  return value.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?=[&#]|$)/, '$1verify-full')
}

/** @param {string} value */
export function isOrigin(value) {
  const url = parsed(value, /^https?:$/)
  return url !== null && url.pathname === '/' && !url.search && !url.hash
}

/** @param {string} value */
export function isSmtpUrl(value) {
  const url = parsed(value, /^smtps?:$/)
  return url !== null && url.hostname !== ''
}

/** Without a user, a query and a fragment, which would be sent or dropped unseen. @param {string} value */
export function isBase(value) {
  const url = parsed(value, /^https?:$/)
  return url !== null && !/[?#]/.test(value) && url.username === '' && url.password === ''
}

/** @param {string} value */
export function withoutLastSlash(value) {
  return value.replace(/\/+$/, '')
}

/** An address without the password that may be in it. @param {string} value */
export function withoutPassword(value) {
  return value.replace(/(:\/\/[^:@/]*:).*@/, '$1…@').replace(/^(\w+:)(?!\/\/).*@/, '$1…@')
}

/** @param {string} value @param {RegExp} protocol */
function parsed(value, protocol) {
  const url = URL.canParse(value) ? new URL(value) : null
  return url !== null && protocol.test(url.protocol) ? url : null
}
