import type { Auth } from './options'

/**
 * Throws the database's own error when it does not answer: better-auth hides why it could not do something, and that it
 * could not must pass for no refusal.
 */
export async function probe(auth: Auth): Promise<void> {
  const { adapter } = await auth.$context
  await adapter.findOne({ model: 'session', where: [{ field: 'id', value: '' }] })
}
