// What is used of papaparse. Its published types bring those of Node into every room that has neither Node nor DOM.
declare module 'papaparse' {
  type ParseFault = { readonly type: string; readonly row?: number }

  const Papa: {
    parse(
      text: string,
      options: {
        readonly delimiter: string
        readonly newline: string
        readonly comments: string
        readonly skipEmptyLines: boolean
      },
    ): { readonly data: string[][]; readonly errors: readonly ParseFault[] }
    unparse(
      rows: readonly (readonly string[])[],
      options: { readonly delimiter: string; readonly newline: string; readonly quotes: boolean },
    ): string
  }
  export default Papa
}
