/** Why something that a provider wants can't be done; texts-provider.ts and texts-submit.ts have the sentences. */
import type { DeclarationProblemCode } from './declaration'
import type { StepProblemCode } from './delivery-status'

export type ReceiveProblem =
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'notOpenForDelivery'
  | 'notAllowed'
  | 'storeFailed'
  | 'tooManyUploads'
/** The form around the file. */
export type UploadFormProblem = 'malformed' | 'tooManyFields' | 'fileMissing'
export type CommentProblem = 'notFound' | 'notAllowed' | 'commentEmpty' | 'commentTooLong' | 'personalNumber'
export type RecheckProblem = 'notFound' | 'notAllowed' | 'stepUnknown'
export type SaveExplanationsProblem =
  | 'notFound'
  | 'notAllowed'
  | 'stepUnknown'
  | 'explanationTooLong'
  | 'personalNumber'
export type SubmitProblem = StepProblemCode | DeclarationProblemCode | 'notFound' | 'notAllowed' | 'errorsLeft'
/** The signed statement as a file. */
export type DeclarationFileProblem = 'declarationNotPdf' | 'declarationTooLarge'
