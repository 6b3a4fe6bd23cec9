/** JSON columns as a query gets them: text. */

export type JsonText = string;

/** The fold wrote it, so its shape is known. */
export function fromJson<T>(text: JsonText): T {
  return JSON.parse(text) as T;
}

/** Turns the named columns of a row from JSON text into their values. */
export function withJson<Row extends object>(row: object, columns: readonly (keyof Row & string)[]): Row {
  const decoded: Record<string, unknown> = { ...row };
  for (const column of columns) {
    const text = decoded[column];
    decoded[column] = typeof text === 'string' ? JSON.parse(text) : null;
  }
  return decoded as Row;
}
