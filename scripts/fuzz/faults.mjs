/** A status that says that the server broke, or was brought to give up. @param {number} status */
const isFault = (status) => status >= 500

/** Signs that the inside of the server is told: places in files, names of the database's library, queries. */
const inside = /node_modules|\bat [\w.<> ]+ \(|\bat (async )?file:|prisma|SQLITE_|libsql/i

/**
 * What is wrong with an answer, '' where nothing is.
 * @param {{ answer: string, hung: boolean }} got everything that came over the connection
 */
export function faultOf({ answer, hung }) {
  if (hung) return 'was not answered in time'
  const broken = statusesOf(answer).find(isFault)
  if (broken) return `was answered ${broken}: ${answer.slice(0, 300)}`
  const isPage = /^content-type: (text\/html|text\/x-component|application\/javascript)/im.test(answer)
  if (!isPage && inside.test(answer)) return `told of the inside: ${answer.slice(0, 600)}`
  return ''
}

/** The statuses of the answers on one connection. @param {string} answer @returns {number[]} */
export function statusesOf(answer) {
  return [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)]
    .map(([, status]) => Number(status))
    .filter((status) => status !== 100)
}
