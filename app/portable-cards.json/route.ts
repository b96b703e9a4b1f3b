import { portableCards } from '@/lib/content/portable-cards'

export const dynamic = 'force-static'

/** The site's cards in both languages as other programs can have them, made once at build time. */
export function GET(): Response {
  return Response.json({ cards: portableCards() })
}
