/**
 * A request as it arrives after the model's limits were checked: what the SDK's types call `X: string | undefined` is
 * required by the model, so here it is there. Dates stay as they came: epoch seconds.
 */
export type Wire<T> = T extends string | number | boolean | Date | Uint8Array | undefined
  ? T
  : T extends readonly (infer Element)[]
    ? Wire<Element>[]
    : T extends object
      ? {
          [Key in keyof T]: object extends Pick<T, Key> ? Wire<T[Key]> : Wire<Exclude<T[Key], undefined>>;
        }
      : T;
