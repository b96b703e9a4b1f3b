import type { SiteCard } from '@/lib/transfer/to-anki'

/** The site's cards as other programs can have them. Rejects where they cannot be fetched. */
export async function siteCards(): Promise<readonly SiteCard[]> {
  const response = await fetch('/portable-cards.json')
  if (!response.ok) throw new Error(String(response.status))
  const { cards }: { cards: SiteCard[] } = await response.json()
  return cards
}
