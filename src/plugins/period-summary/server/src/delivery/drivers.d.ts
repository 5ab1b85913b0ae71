/** The little of the driver that delivery uses; it brings no types of its own. */
declare module 'better-sqlite3' {
  class Database {
    constructor(file: string, options?: { readonly?: boolean; timeout?: number });
    prepare(sql: string): Database.Statement;
    close(): void;
  }
  namespace Database {
    interface Statement {
      all(...values: readonly unknown[]): unknown[];
    }
  }
  export = Database;
}
