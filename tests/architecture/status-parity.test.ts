/** The status lists of the domain and the CHECK constraints of the database are the same lists. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { providerRoles, staffRoles } from '~/kernel/actor'
import {
  actionStatuses as planActionStatuses,
  planStatuses,
  progressKinds,
} from '~/modules/action-plan/domain/action-plan'
import { assignmentStatuses, partKinds, proposalStatuses } from '~/modules/assignment/domain/assignment'
import { quotingKinds } from '~/modules/assignment/domain/quotation'
import { newsletterStatuses, subscriberStatuses } from '~/modules/communication/domain/newsletter'
import { meetingReplies } from '~/modules/consultation/domain/invitation'
import { meetingStatuses, meetingVisibilities } from '~/modules/consultation/domain/meeting'
import { questionStatuses } from '~/modules/consultation/domain/question-status'
import { remarkChannels, remarkConsequences, remarkKinds, submitterKinds } from '~/modules/consultation/domain/remark'
import { roundStatuses, subjectKinds } from '~/modules/consultation/domain/round'
import {
  contactSides,
  contractScopes,
  contractVariants,
  optionStatuses,
} from '~/modules/contract/domain/contract-kinds'
import { promiseStatuses } from '~/modules/contract/domain/contract-promise'
import { contractStatuses } from '~/modules/contract/domain/contract-status'
import {
  documentAvailabilities,
  documentVisibilities,
  linkStates,
  scanStates,
  textStates,
} from '~/modules/document/domain/document-kinds'
import { bodyCapacities, decisionBodies, decisionOutcomes, milestoneDeciders } from '~/modules/planning/domain/decision'
import { changeCauses, milestoneKinds, milestoneStatuses } from '~/modules/planning/domain/milestone'
import { reportStatuses } from '~/modules/planning/domain/progress'
import { actionStatuses, riskStatuses } from '~/modules/planning/domain/risk'
import { deliveryStatuses, obligationStatuses } from '~/modules/reporting/domain/delivery-status'
import { approvalBodies, approvalOutcomes } from '~/modules/strategy/domain/approval'
import { contractingModels, fundings, priceForms, rankings } from '~/modules/strategy/domain/choice-kinds'
import { strategyStatuses } from '~/modules/strategy/domain/strategy-status'
import { admissionStatuses } from '~/modules/tender/domain/admission-status'
import { letterKinds } from '~/modules/tender/domain/award-letter'
import { awardStatuses } from '~/modules/tender/domain/award-steps'
import { bidParts, bidVersionStatuses, participantRoles } from '~/modules/tender/domain/bid-content'
import { checkOutcomes, judgements, questionKinds } from '~/modules/tender/domain/eligibility'
import { enquiryStatuses } from '~/modules/tender/domain/enquiry'
import { interestStatuses } from '~/modules/tender/domain/interest'
import { lotEvaluationStatuses } from '~/modules/tender/domain/lot-evaluation'
import { noticeSubtypes } from '~/modules/tender/domain/notice-fields'
import { holderKinds, openingStatuses } from '~/modules/tender/domain/opening-rules'
import { deadlineKinds } from '~/modules/tender/domain/planning'
import { priceUnits } from '~/modules/tender/domain/price-units'
import { documentKinds, regimes } from '~/modules/tender/domain/regime'
import { objectionKinds, objectionStatuses } from '~/modules/tender/domain/standstill'
import { tenderStatuses } from '~/modules/tender/domain/tender-status'
import { directions, frequencies, indicatorStatuses, units } from '~/modules/vision/domain/indicator'
import { influences, scores } from '~/modules/vision/domain/interpretation'
import { measurementStatuses } from '~/modules/vision/domain/measurement'
import { importLayouts } from '~/modules/vision/domain/read-observations'
import { publishedReadings } from '~/modules/vision/domain/small-numbers'
import { importStatuses } from '~/modules/vision/domain/take-back'
import { themes } from '~/ui/theme'
import { createTestDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test.each<[string, readonly string[]]>([
  ['membership_role', [...staffRoles, ...providerRoles]],
  ['obligation_status', obligationStatuses],
  ['delivery_status', deliveryStatuses],
  ['contract_status', contractStatuses],
  ['contract_variant', contractVariants],
  ['contract_scope', contractScopes],
  ['contract_option_status', optionStatuses],
  ['contract_contact_side', contactSides],
  ['tariff_unit', priceUnits],
  ['price_line_unit', priceUnits],
  ['milestone_kind', milestoneKinds],
  ['milestone_status', milestoneStatuses],
  ['milestone_deciders', milestoneDeciders],
  ['milestone_change_cause', changeCauses],
  ['decision_body', decisionBodies],
  ['decision_capacity', bodyCapacities],
  ['decision_outcome', decisionOutcomes],
  ['meeting_status', meetingStatuses],
  ['meeting_visibility', meetingVisibilities],
  ['meeting_invitation_reply', meetingReplies],
  ['meeting_question_status', questionStatuses],
  ['bid_version_status', bidVersionStatuses],
  ['opened_participant_role', participantRoles],
  ['sealed_file_part', bidParts],
  ['tender_key_holder_kind', holderKinds],
  ['tender_key_part', bidParts],
  ['tender_opening_part', bidParts],
  ['tender_opening_status', openingStatuses],
  ['project_risk_status', riskStatuses],
  ['project_action_status', actionStatuses],
  ['progress_report_status', reportStatuses],
  ['tender_notice_subtype', noticeSubtypes],
  ['strategy_version_status', strategyStatuses],
  ['strategy_approval_body', approvalBodies],
  ['strategy_approval_outcome', approvalOutcomes],
  ['strategy_choice_model', contractingModels],
  ['strategy_choice_ranking', rankings],
  ['strategy_choice_funding', fundings],
  ['strategy_choice_price_form', priceForms],
  ['consultation_round_subject', subjectKinds],
  ['consultation_round_status', roundStatuses],
  ['assignment_status', assignmentStatuses],
  ['assignment_part_kind', partKinds],
  ['assignment_proposal_status', proposalStatuses],
  ['quotation_object_type', quotingKinds],
  ['consultation_remark_kind', remarkKinds],
  ['consultation_remark_submitter', submitterKinds],
  ['consultation_remark_channel', remarkChannels],
  ['consultation_remark_consequence', remarkConsequences],
  ['admission_application_status', admissionStatuses],
  ['admission_judgement_outcome', checkOutcomes],
  ['award_decision_status', awardStatuses],
  ['award_letter_kind', letterKinds],
  ['bidder_question_judgement', judgements],
  ['bidder_question_kind', questionKinds],
  ['contract_promise_status', promiseStatuses],
  ['eligibility_check_outcome', checkOutcomes],
  ['interest_declaration_status', interestStatuses],
  ['lot_evaluation_status', lotEvaluationStatuses],
  ['objection_kind', objectionKinds],
  ['objection_status', objectionStatuses],
  ['action_plan_status', planStatuses],
  ['plan_action_status', planActionStatuses],
  ['plan_action_progress_kind', progressKinds],
  ['indicator_unit', units],
  ['indicator_direction', directions],
  ['indicator_frequency', frequencies],
  ['indicator_status', indicatorStatuses],
  ['measurement_import_layout', importLayouts],
  ['measurement_import_status', importStatuses],
  ['measurement_status', measurementStatuses],
  ['published_measurement_reading', publishedReadings],
  ['interpretation_influence', influences],
  ['interpretation_score', scores],
  ['user_theme', themes],
  ['newsletter_status', newsletterStatuses],
  ['newsletter_subscriber_status', subscriberStatuses],
  ['tender_regime', regimes],
  ['tender_status', tenderStatuses],
  ['lot_status', tenderStatuses],
  ['tender_document_kind', documentKinds],
  ['enquiry_status', enquiryStatuses],
  ['tender_deadline_kind', deadlineKinds],
  ['document_visibility', documentVisibilities],
  ['document_availability', documentAvailabilities],
  ['document_link_state', linkStates],
  ['document_version_scan_state', scanStates],
  ['opened_answer_file_scan_state', scanStates],
  ['document_version_text_state', textStates],
])('%s', async (constraint, domainList) => {
  const { rows } = await database.owner.query<{ text: string }>(
    'select pg_get_constraintdef(oid) as text from pg_constraint where conname = $1',
    [constraint],
  )
  const inDatabase = [...(rows[0]?.text ?? '').matchAll(/'([^']+)'::text/g)].map((match) => match[1])
  expect([...inDatabase].sort()).toEqual([...domainList].sort())
})
