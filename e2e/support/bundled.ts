import { rolldown } from 'rolldown'

/** A file of `lib` as one module: Playwright follows no import of a folder that has a package.json, as the engine's has. */
export async function bundled<Module>(input: string): Promise<Module> {
  const build = await rolldown({ input, platform: 'node', logLevel: 'warn' })
  const { output } = await build.generate({ format: 'esm' })
  await build.close()
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}
