/** The description of the provider by which people sign in could not be read. */
export class OpenIdUnavailableError extends Error {
  override readonly name = 'OpenIdUnavailableError'
}
