/** The child process that opens a workbook of the plan: nothing secret in its environment, a limit on time and memory. */
import { serveInChild } from '~/platform/child/serve-in-child'
import type { PlanFileInput, PlanFileMessage } from './plan-file'
import { readPlanUpload } from './read-plan-upload.server'

serveInChild<PlanFileInput, PlanFileMessage>(readPlanUpload)
