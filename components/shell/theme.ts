/** The reader's choice of colours; `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeKey = 'unroll.theme'

/**
 * Runs before anything is painted, so that a page never flashes in the other colours. Without storage, or without
 * scripts, the device decides. A constant: its hash is in the content security policy.
 */
export const themeScript = `try{const t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value)
}

/** What the page shows at present. */
export function shownTheme(root: HTMLElement): Theme {
  return isTheme(root.dataset.theme) ? root.dataset.theme : 'system'
}

/** Shows a theme and keeps it where that is allowed, else for this page alone. */
export function chooseTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(themeKey)
    else localStorage.setItem(themeKey, theme)
  } catch {
    // Storage is blocked: the choice holds until the page is left.
  }
}
