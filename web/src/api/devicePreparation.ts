import { allPages } from './allPages';
import { call, client, ifMatch } from './client';
import { exportAddress } from './exportAddress';
import type { ListQuery, Page } from './models';
import type { components } from './schema';

type Schemas = components['schemas'];
export type PreparationPolicy = Schemas['DevicePreparationPolicy'];
export type PreparationPolicyDraft = Schemas['DevicePreparationPolicyDraft'];
export type PreparationVersion = Schemas['DevicePreparationPolicyVersion'];
export type PreparationChoice = Schemas['DevicePreparationChoice'];
export type PreparationTarget = Schemas['EnrollmentTimeTarget'];
export type Deployment = Schemas['DevicePreparationDeployment'];
export type DeploymentDetail = Schemas['DevicePreparationDeploymentDetail'];
export type DeployedItem = Schemas['DeployedItem'];
export type PolicyGrouping = Schemas['PolicyGrouping'];
export type RepairedMemberships = Schemas['RepairedMemberships'];

/** A deployment is known by the enrollment that it belongs to. */
export type DeploymentRow = Deployment & { id: string };

export interface DeploymentsQuery extends ListQuery {
  status?: string;
  membership?: string;
  policy?: string;
}

const ofOne = (id: string) => ({ path: { id } });

const listPage = ({ limit, cursor }: ListQuery): Promise<Page<PreparationPolicy>> =>
  call(client.GET('/api/device-preparation-policies', { params: { query: { limit, cursor } } }));

/** There are at most 200, and their order is that of all of them. */
export const listPreparationPolicies = (): Promise<PreparationPolicy[]> => allPages(listPage);

export const getPreparationPolicy = (id: string): Promise<PreparationPolicy> =>
  call(client.GET('/api/device-preparation-policies/{id}', { params: ofOne(id) }));

export const createPreparationPolicy = (body: PreparationPolicyDraft): Promise<PreparationPolicy> =>
  call(client.POST('/api/device-preparation-policies', { body }));

export const changePreparationPolicy = (
  { id, version }: PreparationPolicy,
  body: PreparationPolicyDraft,
): Promise<PreparationPolicy> =>
  call(
    client.PUT('/api/device-preparation-policies/{id}', {
      params: ofOne(id),
      headers: ifMatch(version),
      body,
    }),
  );

export const copyPreparationPolicy = (id: string, name: string): Promise<PreparationPolicy> =>
  call(client.POST('/api/device-preparation-policies/{id}/copy', { params: ofOne(id), body: { name } }));

export async function deletePreparationPolicy({ id, version }: PreparationPolicy): Promise<void> {
  const params = ofOne(id);
  await call(client.DELETE('/api/device-preparation-policies/{id}', { params, headers: ifMatch(version) }));
}

/** All of them, the first to count first. */
export async function reorderPreparationPolicies(
  policies: readonly PreparationPolicy[],
): Promise<PreparationPolicy[]> {
  const body = { policies: policies.map(({ id, version }) => ({ id, version })) };
  return (await call(client.POST('/api/device-preparation-policies/reorder', { body }))).items;
}

export const listPreparationVersions = async (id: string): Promise<PreparationVersion[]> =>
  (await call(client.GET('/api/device-preparation-policies/{id}/versions', { params: ofOne(id) }))).items;

export const resolvePreparation = (userId: string): Promise<PreparationChoice> =>
  call(client.GET('/api/device-preparation-policies/resolve', { params: { query: { userId } } }));

/** A group with the right owner, which devices join from then on. */
export const createTargetGroup = (id: string, name: string): Promise<PreparationPolicy> =>
  call(
    client.POST('/api/device-preparation-policies/{id}/enrollment-time-target/create-group', {
      params: ofOne(id),
      body: { name },
    }),
  );

/** The group that the policy names gets the owner that it lacks. */
export const repairTarget = (id: string): Promise<PreparationPolicy> =>
  call(
    client.POST('/api/device-preparation-policies/{id}/enrollment-time-target/repair', {
      params: ofOne(id),
      body: {},
    }),
  );

export async function listDeployments(query: DeploymentsQuery): Promise<Page<DeploymentRow>> {
  const page = await call(client.GET('/api/device-preparation/deployments', { params: { query } }));
  return { ...page, items: page.items.map((item) => ({ ...item, id: item.recordId })) };
}

export const deploymentsExportAddress = (query: DeploymentsQuery, columns: readonly string[]): string =>
  exportAddress('/api/device-preparation/deployments', query, columns);

export const getDeployment = (id: string): Promise<DeploymentDetail> =>
  call(client.GET('/api/device-preparation/deployments/{id}', { params: ofOne(id) }));

export const getGrouping = async (): Promise<PolicyGrouping[]> =>
  (await call(client.GET('/api/device-preparation/grouping', { params: { query: {} } }))).items;

export const addToGroupNow = (recordIds: readonly string[]): Promise<RepairedMemberships> =>
  call(
    client.POST('/api/device-preparation/deployments/add-to-group', { body: { recordIds: [...recordIds] } }),
  );
