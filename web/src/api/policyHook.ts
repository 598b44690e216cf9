import { call, client, ifMatch } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];

export type PolicyHook = Schemas['PolicyHookSettings'];
export type PolicyHookDraft = Schemas['PolicyHookDraft'];
export type PolicyHookSaved = Schemas['PolicyHookSaved'];
export type PolicyHookTest = Schemas['PolicyHookTest'];

export function getPolicyHook(): Promise<PolicyHook> {
  return call(client.GET('/api/policy-hook'));
}

export function savePolicyHook(seen: PolicyHook, body: PolicyHookDraft): Promise<PolicyHookSaved> {
  return call(client.PUT('/api/policy-hook', { headers: ifMatch(seen.version), body }));
}

export function rotatePolicyHookSecret(seen: PolicyHook): Promise<PolicyHookSaved> {
  return call(client.POST('/api/policy-hook/rotate-secret', { body: { version: seen.version } }));
}

export function testPolicyHook(): Promise<PolicyHookTest> {
  return call(client.POST('/api/policy-hook/test'));
}
