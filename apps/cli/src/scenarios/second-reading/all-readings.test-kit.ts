import { reading as change_employer } from './change_employer.test-kit.ts'
import { reading as claimant_work_permit } from './claimant_work_permit.test-kit.ts'
import { reading as detention_review } from './detention_review.test-kit.ts'
import { reading as extend_in_time } from './extend_in_time.test-kit.ts'
import { reading as fed_labour } from './fed_labour.test-kit.ts'
import { reading as hc } from './hc.test-kit.ts'
import { reading as human_rights } from './human_rights.test-kit.ts'
import { reading as iad_appeal } from './iad_appeal.test-kit.ts'
import { reading as judicial_review } from './judicial_review.test-kit.ts'
import { reading as leave_under_order } from './leave_under_order.test-kit.ts'
import { reading as owp_vulnerable } from './owp_vulnerable.test-kit.ts'
import { reading as protected_pr } from './protected_pr.test-kit.ts'
import { reading as prra } from './prra.test-kit.ts'
import { reading as rad_appeal } from './rad_appeal.test-kit.ts'
import { reading as refugee_claim } from './refugee_claim.test-kit.ts'
import { reading as removal_deferral } from './removal_deferral.test-kit.ts'
import { reading as restore_status } from './restore_status.test-kit.ts'
import type { SecondReading } from './second-reading.test-kit.ts'
import { reading as spousal_class } from './spousal_class.test-kit.ts'
import { reading as trp_work_permit } from './trp_work_permit.test-kit.ts'
import { reading as vtip_trp } from './vtip_trp.test-kit.ts'

/** Every option that was read a second time. */
export const readings: readonly SecondReading[] = [
  change_employer,
  claimant_work_permit,
  detention_review,
  extend_in_time,
  fed_labour,
  hc,
  human_rights,
  iad_appeal,
  judicial_review,
  leave_under_order,
  owp_vulnerable,
  protected_pr,
  prra,
  rad_appeal,
  refugee_claim,
  removal_deferral,
  restore_status,
  spousal_class,
  trp_work_permit,
  vtip_trp,
]
