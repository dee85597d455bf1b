/**
 * The kinds of fields of which forms are made, shared by browser and server: shape only. Each module gives its own Dutch
 * sentences, because what is asked and how it is mended is said in the words of the form.
 */
import { z } from 'zod'
import type { Problem, Result } from '~/kernel/result'

/** A browser ends lines with CRLF; what is stored ends them with LF. */
export const typedText = z
  .string()
  .default('')
  .transform((value) => value.replace(/\r\n/g, '\n').trim())

type TextSentences = {
  readonly tooLong: (most: number) => string
  /** Names the field, for a form in which more of them can be empty. */
  readonly required: (field: string) => string
}

/** Text of at most so many characters, which may be empty or may not. */
export const textKinds = ({ tooLong, required }: TextSentences) => ({
  optionalText: (most: number) => typedText.pipe(z.string().max(most, tooLong(most))),
  requiredText: (field: string, most: number) =>
    typedText.pipe(z.string().min(1, required(field)).max(most, tooLong(most))),
})

/** A field that a reader turns into a value, or into a problem of which `sentenceOf` is the Dutch sentence. */
export const readKind =
  <Code extends string>(sentenceOf: (problem: Problem<Code>) => string) =>
  <T>(reader: (text: string) => Result<T, Code>) =>
    z
      .string()
      .default('')
      .transform((text, context): T => {
        const result = reader(text)
        if (result.ok) return result.value
        context.addIssue({ code: 'custom', message: sentenceOf(result.problem) })
        return z.NEVER
      })

/** The same reader for a field that may stay empty. */
export const orNothing =
  <T, Code extends string>(reader: (text: string) => Result<T, Code>) =>
  (text: string): Result<T | null, Code> =>
    text.trim() === '' ? { ok: true, value: null } : reader(text)

/** Ticked boxes: a browser sends none as nothing and one as a text. */
export const severalOf = <Each extends z.ZodType<string>>(each: Each, most = 100) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(each).max(most))

/** The version that somebody saw; 0, which nothing has, for what is none. */
export const version = z.string().default('').transform(Number).pipe(z.int().min(0)).catch(0)
