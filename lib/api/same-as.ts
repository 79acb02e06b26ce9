import type { z } from 'zod'

/**
 * Gives the schema back, and lets it compile only where it describes exactly `T`: each is assignable to the
 * other, and neither has a field, optional ones included, that the other lacks. So a type of the domain and its
 * description in the contract cannot drift apart.
 */
export const sameAs =
  <T>() =>
  <S extends z.ZodType>(schema: S & Fits<T, z.output<S>>): S =>
    schema

type Fits<T, U> = [T] extends [U]
  ? [U] extends [T]
    ? [Extra<T, U> | Extra<U, T>] extends [never]
      ? unknown
      : { fieldsOnOneSideOnly: Extra<T, U> | Extra<U, T> }
    : { notAssignable: 'the schema to the type' }
  : { notAssignable: 'the type to the schema' }

/** Names of fields, at any depth, that values of T may have and those of S have not. */
export type Extra<T, S> = T extends readonly (infer Item)[]
  ? Extra<Item, Extract<S, readonly unknown[]>[number]>
  : T extends object
    ? { [K in keyof T]-?: K extends KeyOf<S> ? Extra<T[K], ValueOf<S, K>> : K }[keyof T]
    : never

type KeyOf<S> = S extends object ? keyof S : never
type ValueOf<S, K> = S extends object ? (K extends keyof S ? S[K] : never) : never
