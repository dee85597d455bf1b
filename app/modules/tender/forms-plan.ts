/** The form that makes tenders from a version of the strategy: a group for each segment, a title for each group. */
import { z } from 'zod'
import { readDayInput } from '~/kernel/day-input'
import { isUuid } from '~/kernel/uuid'
import type { TenderGroup } from './domain/tender-plan'
import { contractDayText } from './texts-plan'

export const mostGroups = 8

/** Fields groep-<choice> ('' or 1–8), titel-<group> and start. */
export const generateForm = z.looseObject({}).transform((fields, context) => {
  const text = (name: string): string => {
    const value = fields[name]
    return typeof value === 'string' ? value.trim().slice(0, 160) : ''
  }
  const groups: TenderGroup[] = Array.from({ length: mostGroups }, (_, index) => ({
    title: text(`titel-${index + 1}`),
    choiceIds: Object.keys(fields).flatMap((name) => {
      const id = /^groep-([0-9a-f-]{36})$/.exec(name)?.[1]
      return id && isUuid(id) && fields[name] === String(index + 1) ? [id] : []
    }),
  }))
  const start = text('start')
  const day = start === '' ? null : readDayInput(start)
  if (day && !day.ok) context.addIssue({ code: 'custom', path: ['start'], message: contractDayText(day.problem) })
  return { groups, wantedStartOn: day?.ok ? day.value : null }
})
