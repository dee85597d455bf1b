import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readDayInput } from '~/kernel/day-input'
import { orNothing, readKind, severalOf, textKinds, version } from '~/platform/form/field-kinds'

const { optionalText, requiredText } = textKinds({
  tooLong: (most) => `tot ${most}`,
  required: (field) => `vul ${field}`,
})
const day = readKind((problem) => problem.code)
const answer = <T>(shape: z.ZodType<T>, typed: unknown) => {
  const read = shape.safeParse(typed)
  return read.success ? read.data : read.error.issues.map(({ message }) => message)
}

describe('the kinds of fields of a form', () => {
  test.each([
    ['text is trimmed, its lines end as they are stored', optionalText(20), ' een\r\ntwee ', 'een\ntwee'],
    ['text that was not sent is empty', optionalText(20), undefined, ''],
    ['text that is too long says so', optionalText(3), 'vier', ['tot 3']],
    ['text that must be there names its field', requiredText('titel', 9), '  ', ['vul titel']],
    ['a day', day(readDayInput), '1-2-2027', '2027-02-01'],
    ['a day that is none', day(readDayInput), '31-02-2027', ['dayDoesNotExist']],
    ['a day that may stay empty', day(orNothing(readDayInput)), ' ', null],
    ['one ticked box', severalOf(z.string()), 'a', ['a']],
    ['no ticked box', severalOf(z.string()), undefined, []],
    ['more boxes than there are', severalOf(z.string(), 1), ['a', 'b'], [expect.any(String)]],
    ['a version', version, '7', 7],
    ['a version that is none', version, 'zeven', 0],
  ])('%s', (_, shape, typed, expected) => {
    expect(answer(shape as z.ZodType<unknown>, typed)).toEqual(expected)
  })
})
