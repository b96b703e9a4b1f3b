/** The build that the open page belongs to, as its <html> says; empty in development. */
export function pageBuild(): string {
  return document.documentElement.dataset.build ?? ''
}
