/**
 * Why pages cannot be kept on this device: the page came by plain http, where browsers have no service worker
 * (`insecure`), or this browser or its mode has none (`unsupported`). Null where they can.
 */
export type WhyNot = 'insecure' | 'unsupported' | null

type View = { readonly isSecureContext: boolean; readonly navigator: object; readonly caches?: unknown }

export function whyNoCopy(view: View): WhyNot {
  if (!view.isSecureContext) return 'insecure'
  return 'serviceWorker' in view.navigator && view.caches !== undefined ? null : 'unsupported'
}
