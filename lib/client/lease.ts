import { type Database, noteIn } from './database'

/** How soon another tab may sync after the one that did was closed, reloaded or crashed. */
export const leaseMillis = 5_000

/** How often a tab renews its lease while it waits for the network, so that a slow answer does not cost it the lease. */
export const renewalMillis = 1_500

/**
 * Takes or renews the right to sync, which one tab has at a time. A lease that ends absurdly late was taken before the
 * clock was set back, and counts as ended.
 */
export async function takeLease(db: Database, owner: string, now: number): Promise<boolean> {
  const tx = noteIn(db, 'meta')
  const row = await tx.store.get('lease')
  const held = row?.key === 'lease' && row.owner !== owner && row.expires > now && row.expires <= now + leaseMillis
  if (!held) await tx.store.put({ key: 'lease', owner, expires: now + leaseMillis })
  await tx.done
  return !held
}

/** Gives the right back, if it is still this owner's. */
export async function releaseLease(db: Database, owner: string): Promise<void> {
  const tx = noteIn(db, 'meta')
  const row = await tx.store.get('lease')
  if (row?.key === 'lease' && row.owner === owner) await tx.store.delete('lease')
  await tx.done
}
