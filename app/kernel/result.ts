/**
 * An expected "no" is a value, a surprise is a throw. A domain rule or use case returns a Result; the problem
 * carries a code and parameters, and the texts of the module turn those into one Dutch sentence.
 */
export type Problem<Code extends string = string> = {
  readonly code: Code
  readonly params?: Readonly<Record<string, string | number | null>>
}
export type Ok<T> = { readonly ok: true; readonly value: T }
export type Refused<Code extends string = string> = { readonly ok: false; readonly problem: Problem<Code> }
export type Result<T, Code extends string = string> = Ok<T> | Refused<Code>

/** Wraps a value as success. */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

/** An expected "no": `code` has a Dutch text in the module's texts.ts, `params` fill it. */
export const refuse = <Code extends string>(code: Code, params?: Problem['params']): Refused<Code> => ({
  ok: false,
  problem: params === undefined ? { code } : { code, params },
})

/** Each problem code has a function that makes the Dutch sentence; the compiler checks that none is missing. */
export type ProblemTexts<Code extends string> = Readonly<
  Record<Code, (params: Readonly<Record<string, string | number | null>>) => string>
>
