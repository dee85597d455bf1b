/** A plan as it arrives on a page. */
import type { SerializeFrom } from '@remix-run/node'
import type { ActionView, CommitmentView, PlanView } from '../server/get-plan.server'
import { planTexts as texts } from '../texts'

export type PlanData = SerializeFrom<PlanView>
export type ActionData = SerializeFrom<ActionView>
export type CommitmentData = SerializeFrom<CommitmentView>

/** How far, in the words of the action: '6 van 8 scholen' or '40 %'. */
export const progressOf = (action: ActionData): string =>
  action.progressKind === 'units'
    ? texts.units(action.progressDone, action.progressTotal, action.unit ?? '')
    : texts.percent(action.percent)
