import type { z } from 'zod'
import type { operations } from './operations.ts'
import type { ProblemDocument } from './problem.ts'

type Operations = typeof operations

/** Each operation under its `METHOD /path`. */
export type Calls = {
  [Id in keyof Operations as `${Operations[Id]['method']} ${Operations[Id]['path']}`]: Operations[Id]
}

/** `METHOD /path` of any operation. */
export type Call = keyof Calls

/** What a call takes. Fields without which it is refused are required here too. */
export type CallInput<C extends Call> = Part<Calls[C], 'params'> & Part<Calls[C], 'query'> & Content<Calls[C]>

/** The JSON that a call answers with; null where there is none. */
export type Answer<C extends Call> = Calls[C]['success'] extends { schema: infer S extends z.ZodType }
  ? z.output<S>
  : null

/** The problem document of a 409, where it says more than others. */
export type ConflictOf<C extends Call> = Calls[C] extends { conflict: infer S extends z.ZodType }
  ? z.output<S>
  : never

/** What that document says beyond the fields that any problem has. */
export type ConflictFields<C extends Call> = Omit<ConflictOf<C>, keyof ProblemDocument>

/** The calls that answer with a stream of events. */
export type EventCall = CallsWith<{ events: z.ZodObject }>

/** An event of the stream: its name, and its data. */
export type CallEvent<C extends EventCall> = Calls[C]['success'] extends {
  events: infer S extends z.ZodObject
}
  ? { [Name in keyof z.output<S>]: { event: Name; data: z.output<S>[Name] } }[keyof z.output<S>]
  : never

/** The calls that answer with a file. */
export type FileCall = Exclude<CallsWith<{ contentType: string }>, EventCall>

/** The calls that answer with JSON or nothing. */
export type JsonCall = Exclude<Call, EventCall | FileCall>

/** The calls whose JSON carries an `ETag`. */
export type TaggedCall = {
  [C in JsonCall]: 'ETag' extends HeaderOf<Calls[C]['success']> ? C : never
}[JsonCall]

type HeaderOf<Success> = Success extends { headers: readonly (infer Name)[] } ? Name : never

type CallsWith<Success> = { [C in Call]: Calls[C]['success'] extends Success ? C : never }[Call]

/** `params` or `query`: required where a field of it is. */
type Part<O, Name extends 'params' | 'query'> = O extends { [N in Name]: infer S extends z.ZodType }
  ? Optional<Name, AsText<z.input<S>>>
  : unknown

type Content<O> = O extends { form: infer F extends z.ZodType }
  ? O extends { body: infer B extends z.ZodType }
    ? { body: z.input<B>; form?: never } | { form: z.input<F>; body?: never }
    : { form: z.input<F> }
  : O extends { body: infer B extends z.ZodType }
    ? Optional<'body', z.input<B>>
    : unknown

type Optional<Name extends string, Value> =
  Record<never, never> extends Value ? { [N in Name]?: Value } : { [N in Name]: Value }

/** An address holds text only: where a text fits, so does a number. */
type AsText<T> = { [K in keyof T]: string extends T[K] ? T[K] | number : T[K] }
