/**
 * The shape that another language's messages must have: the same keys with texts of its own, and a singular for each
 * message that counts (Vietnamese has one form only, English two). A missing message does not compile.
 */
export type Shape<M> = {
  [K in keyof M]: M[K] extends string ? string : Shape<M[K]>;
} & {
  [K in keyof M as K extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};

type Stem<K extends string> = K extends `${infer Base}_other` ? Base : K;
type Counting<K extends string> = K extends `${string}_other` ? 'count' : never;
type Placeholders<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** Every message as [key, names of its values], flattened: `['board.tile.of', 'quota']`. */
export type Messages<M, Path extends string = ''> = {
  [K in keyof M & string]: M[K] extends string
    ? [`${Path}${Stem<K>}`, Placeholders<M[K]> | Counting<K>]
    : Messages<M[K], `${Path}${K}.`>;
}[keyof M & string];
