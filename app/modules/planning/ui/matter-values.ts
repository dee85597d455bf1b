/** A matter as the values of its form, and the field where a refusal is shown. */
import type { Typed } from '~/ui/form-values'
import type { Matter } from '../server/list-matters.server'

export function matterValues(matter: Matter): Typed {
  const keys = (capacity: string) =>
    matter.bodies
      .filter((each) => each.capacity === capacity)
      .map(({ body, municipalityCode }) => `${body}:${municipalityCode ?? ''}`)
  return {
    title: matter.title,
    description: matter.description,
    phaseNumber: matter.phaseNumber === null ? '' : String(matter.phaseNumber),
    consultationMeetingId: matter.consultationMeetingId ?? '',
    consultationReference: matter.consultationReference,
    decides: keys('decides'),
    notes: keys('notes'),
    version: String(matter.version),
  }
}

const fields: Readonly<Record<string, string>> = {
  titleTaken: 'title',
  bodyTwice: 'notes',
  nobodyDecides: 'decides',
  bodyHasDecided: 'decides',
  meetingUnknown: 'consultationMeetingId',
}
export const fieldOfMatterProblem = (code: string): string => fields[code] ?? 'form'
