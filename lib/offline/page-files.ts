const builtFile = /\/_next\/static\/[\w./~-]+/g

/** The scripts, styles and fonts that a page names, without those that its scripts load later. */
export function builtFilesOf(html: string): string[] {
  return [...new Set(html.match(builtFile) ?? [])]
}
