/**
 * How to run the npm that runs us: `npm_execpath` is its own file, so npm 10 stays npm 10, and no shell is needed on
 * Windows (where npm is a .cmd) or for paths with spaces. Without it, the `npm` on the PATH.
 * @param {string[]} args
 */
export function npmCommand(args) {
  const file = process.env.npm_execpath
  if (file?.endsWith('npm-cli.js')) return { command: process.execPath, args: [file, ...args], options: {} }
  return { command: 'npm', args, options: { shell: process.platform === 'win32' } }
}
