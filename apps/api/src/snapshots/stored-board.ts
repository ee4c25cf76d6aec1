import { api, type Board } from '@ket-nap/contracts';

/**
 * The version of the board's answer. Raised, with a step in `STEPS`, when a field of it is renamed, takes another meaning, or comes
 * in new and may be neither null nor a list; fields that may be need nothing.
 */
export const SHAPE = 1;

type Stored = Record<string, unknown>;
/** What each shape lacks of the next one, by the number of the earlier. */
const STEPS: Readonly<Record<number, (board: Stored) => Stored>> = {};

/**
 * A board as it was stored, in today's shape. Nothing of it is computed anew: what a later version added and this one never said is
 * unknown, null or an empty list; what it no longer has is left out.
 *
 * @throws when a step is missing: a mistake of the program, not of the reader
 */
export function storedBoard(stored: unknown, shape: number): Board {
  let board = objectOf(stored);
  for (let from = shape; from < SHAPE; from++) board = STEPS[from]?.(board) ?? board;
  return api.board.view.output.parse(withUnknowns(api.board.view.output, board));
}

/** The parts of a schema that are walked here. */
interface Schema {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly shape?: Readonly<Record<string, Schema>>;
      readonly element?: Schema;
      readonly innerType?: Schema;
    };
  };
}

/** The value, with null or an empty list for each missing field that may be that. */
function withUnknowns(schema: Schema, value: unknown): unknown {
  const { type, shape, element, innerType } = schema._zod.def;
  if (value === undefined) return type === 'nullable' ? null : type === 'array' ? [] : undefined;
  if (value === null) return null;
  if (innerType) return withUnknowns(innerType, value);
  if (element && Array.isArray(value)) return value.map((one) => withUnknowns(element, one));
  if (!shape) return value;
  const given = objectOf(value);
  return Object.fromEntries(
    Object.entries(shape).map(([key, part]) => [key, withUnknowns(part, given[key])]),
  );
}

function objectOf(value: unknown): Stored {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
