/** The key of a learner's files: null, before the first write has made a learner, is no key of IndexedDB's. */
export function ownerOf(learner: string | null): string {
  return learner ?? ''
}

/** All keys of an owner: in IndexedDB's order an array comes after every text. */
export function allOf(owner: string): IDBKeyRange {
  return IDBKeyRange.bound([owner], [owner, []])
}
