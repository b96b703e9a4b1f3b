// Imported before anything else by start and test, so it must parse under any Node that knows modules.

/**
 * Why Unroll cannot run on this version of Node, or undefined. Node 21 and 22.0 to 22.11 cannot `require` the modules
 * that Prisma and the test tools are made of.
 * @param {string} version such as "20.19.0"
 */
export function nodeFault(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return undefined
  return `Unroll needs Node 20.19 or newer (in the 22 line, 22.12 or newer), and this is Node ${version}.`
}
