/** The database cannot be made ready; the message is one sentence for whoever starts Unroll. */
export class DatabaseSetupError extends Error {
  name = 'DatabaseSetupError'
}

/** DATA_DIR cannot be made or written to. */
export class DataDirError extends DatabaseSetupError {
  name = 'DataDirError'
}

/** Nothing answers at DATABASE_URL, it refuses us, or the SQLite file is none. */
export class DatabaseUnreachableError extends DatabaseSetupError {
  name = 'DatabaseUnreachableError'
}

/** The database has a migration that this version does not know. */
export class DatabaseNewerError extends DatabaseSetupError {
  name = 'DatabaseNewerError'
}

/** The database is another program's. */
export class DatabaseForeignError extends DatabaseSetupError {
  name = 'DatabaseForeignError'
}

/** A migration was changed after it was applied. */
export class MigrationEditedError extends DatabaseSetupError {
  name = 'MigrationEditedError'
}

/** A migration failed and was rolled back. */
export class MigrationFailedError extends DatabaseSetupError {
  name = 'MigrationFailedError'
}

/** A backup cannot be made or put back. */
export class BackupError extends DatabaseSetupError {
  name = 'BackupError'
}

/** A database that must be used by nobody else is. */
export class DatabaseInUseError extends BackupError {
  name = 'DatabaseInUseError'
}

/** A database cannot be moved to another. */
export class MoveError extends DatabaseSetupError {
  name = 'MoveError'
}

/** A driver's message as the end of a sentence of ours: on one line, without its full stop. @param {unknown} error */
export function reason(error) {
  const errors = error instanceof AggregateError ? error.errors : [error]
  const text = errors.map((each) => (each instanceof Error ? each.message : String(each))).join('; ')
  return text.replace(/\s*\n\s*/g, ' ').replace(/\.$/, '')
}
