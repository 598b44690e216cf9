import { call, client, ifMatch } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];

export type Restriction = Schemas['EnrollmentRestriction'];
export type PreApprovedOnly = Schemas['PreApprovedOnly'];
export type RestrictionRule = Schemas['EnrollmentRestrictionDraft'];
export type RestrictionPreview = Schemas['RestrictionPreview'];
export type AdmissionQuestion = Schemas['AdmissionQuestion'];
export type AdmissionAnswer = Schemas['AdmissionAnswer'];
export type AdmissionDecision = Schemas['AdmissionDecision'];
export type AttemptDecisions = Schemas['AttemptDecisions'];
export type RuleAnswer = Schemas['RuleAnswer'];
export type DeviceAllowance = Schemas['DeviceAllowance'];

export function listRestrictions(): Promise<Restriction[]> {
  return call(client.GET('/api/enrollment-restrictions'));
}

export function saveRestriction(known: Restriction | null, body: RestrictionRule): Promise<Restriction> {
  return known
    ? call(
        client.PUT('/api/enrollment-restrictions/{id}', {
          params: { path: { id: known.id } },
          headers: ifMatch(known.version),
          body,
        }),
      )
    : call(client.POST('/api/enrollment-restrictions', { body }));
}

export async function deleteRestriction(known: Restriction): Promise<void> {
  await call(
    client.DELETE('/api/enrollment-restrictions/{id}', {
      params: { path: { id: known.id } },
      headers: ifMatch(known.version),
    }),
  );
}

export function getPreApprovedOnly(): Promise<PreApprovedOnly> {
  return call(client.GET('/api/enrollment-restrictions/pre-approved-only'));
}

export function savePreApprovedOnly(seen: PreApprovedOnly, enabled: boolean): Promise<PreApprovedOnly> {
  return call(
    client.PUT('/api/enrollment-restrictions/pre-approved-only', {
      headers: ifMatch(seen.version),
      body: { enabled },
    }),
  );
}

export function previewPreApprovedOnly(enabled: boolean): Promise<RestrictionPreview> {
  return call(client.POST('/api/enrollment-restrictions/pre-approved-only/preview', { body: { enabled } }));
}

export function previewRestriction(rule: RestrictionRule, id?: string): Promise<RestrictionPreview> {
  return call(client.POST('/api/enrollment-restrictions/preview', { body: { rule, id } }));
}

export function supposeAdmission(question: AdmissionQuestion): Promise<AdmissionAnswer> {
  return call(client.POST('/api/admission/suppose', { body: question }));
}

export function getDeviceAllowance(id: string): Promise<DeviceAllowance> {
  return call(client.GET('/api/people/{id}/device-allowance', { params: { path: { id } } }));
}

export function listDecisionsOfAttempt(recordId: string): Promise<AttemptDecisions> {
  return call(
    client.GET('/api/admission/decisions/of-attempt/{recordId}', { params: { path: { recordId } } }),
  );
}
