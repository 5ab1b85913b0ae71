/** Whether the database refused a row because another has its key: SQLite and PostgreSQL say it each in their way. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // SQLSTATE of unique_violation.
  return (
    ('code' in error && error.code === '23505') || /UNIQUE constraint failed/i.test(error.message)
  );
}
