import type { components } from './schema';

type Schemas = components['schemas'];

export type Session = Schemas['Session'];
export type Person = Schemas['Person'];
export type CreatePerson = Schemas['CreatePerson'];
export type EnrollmentRequest = Schemas['EnrollmentRequest'];
export type BlockedKey = Schemas['BlockedKey'];
export type BulkDecision = Schemas['BulkDecision'];
export type BulkDecisionItem = Schemas['BulkDecisionItem'];
export type OthersWithError = Schemas['OthersWithError'];
export type QueueSummary = Schemas['QueueSummary'];
export type RequestRival = Schemas['RequestRival'];
export type EnrollmentKey = Schemas['EnrollmentKey'];
export type CreateEnrollmentKey = Schemas['CreateEnrollmentKey'];
export type NewEnrollmentKey = Schemas['NewEnrollmentKey'];
export type AuditEntry = Schemas['AuditEntry'];
export type EndpointSettings = Schemas['EndpointSettings'];
export type EndpointValidation = Schemas['EndpointValidation'];
export type EndpointCheck = Schemas['EndpointCheck'];
export type AuditState = Schemas['AuditState'];
export type AuditProof = Schemas['AuditProof'];
export type KeyReport = Schemas['KeyReport'];
export type SealingKey = Schemas['SealingKey'];
export type Key = Schemas['Key'];
export type ServerKeyChange = Schemas['ServerKeyChange'];
export type KeyChanged = Schemas['KeyChanged'];
export type RoleGrant = Schemas['RoleGrant'];
export type Operator = Schemas['Operator'];
export type LinkedIdentity = Schemas['LinkedIdentity'];
export type LinkIdentity = Schemas['LinkIdentity'];
export type Invitation = Schemas['Invitation'];
export type InvitedOperator = Schemas['InvitedOperator'];
export type RoleTable = Schemas['RoleTable'];
export type ApiToken = Schemas['ApiToken'];
export type NewToken = Schemas['NewToken'];
export type SignedInBrowser = Schemas['SignedInBrowser'];
export type SecondFactorOffer = Schemas['SecondFactorOffer'];
export type ProveSecondFactor = Schemas['ProveSecondFactor'];
export type HandOffQuestion = Schemas['HandOffQuestion'];
export type Device = Schemas['Device'];
export type DeviceFact = Schemas['DeviceFact'];
export type DeviceKeyEntry = Schemas['DeviceKeyEntry'];
export type EnrollmentStatusSummary = Schemas['EnrollmentStatusSummary'];
export type PlatformStatus = Schemas['PlatformStatus'];
export type ActiveEnrollment = Schemas['ActiveEnrollment'];
export type EnrollmentAttempt = Schemas['EnrollmentAttempt'];
export type EnrollmentHappening = Schemas['EnrollmentHappening'];
export type EnrollmentFailure = Schemas['EnrollmentFailure'];
export type EnrollmentHour = Schemas['EnrollmentHour'];
export type EnrollmentTarget = Schemas['EnrollmentTarget'];
export type EnrollmentTargetDraft = Schemas['EnrollmentTargetDraft'];
export type TargetWindow = Schemas['TargetWindow'];
export type UsualTime = Schemas['UsualTime'];
export type GivenVerdicts = Schemas['GivenVerdicts'];
export type FailureReason = Schemas['FailureReason'];
export type ErrorExplanation = Schemas['ErrorExplanation'];
export type SharedKey = Schemas['SharedKey'];
export type SharedKeyMachine = Schemas['SharedKeyMachine'];
export type DecideSharedKey = Schemas['DecideSharedKey'];
export type DeviceGroup = Schemas['DeviceGroup'];
export type DeviceGroupDraft = Schemas['DeviceGroupDraft'];
export type EspProfile = Schemas['EspProfile'];
export type EspProfileDraft = Schemas['EspProfileDraft'];
export type EspOfAttempt = Schemas['EspOfAttempt'];
export type SavedView = Schemas['SavedView'];
export type ListColumns = Schemas['ListColumns'];
export type Problem = Schemas['Problem'];

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

export interface ListQuery {
  limit?: number;
  cursor?: string;
  sort?: string;
  q?: string;
}
export type SimulatedFleet = Schemas['SimulatedFleet'];
