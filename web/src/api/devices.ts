import { call, client, ifMatch } from './client';
import { exportAddress } from './exportAddress';
import type { Device, DeviceGroup, DeviceGroupDraft, ListQuery, Page } from './models';

export interface DevicesQuery extends ListQuery {
  groupId?: string;
  /** All of this person, those that have left among them. */
  ownerId?: string;
  /** Both when nothing is said. */
  state?: 'enrolled' | 'expected';
}

export function listDevices(query: DevicesQuery): Promise<Page<Device>> {
  return call(client.GET('/api/devices', { params: { query } }));
}

export const devicesExportAddress = (query: DevicesQuery, columns: readonly string[]): string =>
  exportAddress('/api/devices', query, columns);

export function getDevice(id: string): Promise<Device> {
  return call(client.GET('/api/devices/{id}', { params: { path: { id } } }));
}

/** Takes an expected device off the list. */
export async function withdrawDevice({ id, version }: Device): Promise<void> {
  await call(
    client.DELETE('/api/pre-approvals/{deviceId}', {
      params: { path: { deviceId: id } },
      headers: ifMatch(version),
    }),
  );
}

/** Wrong enrollment passwords of an expected device are counted from nothing again. */
export async function unlockPassword(id: string): Promise<void> {
  await call(
    client.POST('/api/pre-approvals/{deviceId}/unlock-password', { params: { path: { deviceId: id } } }),
  );
}

export async function suspendDevice(id: string, reason?: string): Promise<void> {
  await call(client.POST('/api/devices/{id}/suspend', { params: { path: { id } }, body: { reason } }));
}

export async function resumeDevice(id: string): Promise<void> {
  await call(client.POST('/api/devices/{id}/resume', { params: { path: { id } }, body: {} }));
}

/** The device key as it was typed goes along: the server refuses when it is not this one's. */
export async function revokeDevice(id: string, expectedDeviceKey: string, reason?: string): Promise<void> {
  const body = { expectedDeviceKey, reason };
  await call(client.POST('/api/devices/{id}/revoke', { params: { path: { id } }, body }));
}

export function listGroups(query: ListQuery): Promise<Page<DeviceGroup>> {
  return call(client.GET('/api/device-groups', { params: { query } }));
}

export function getGroup(id: string): Promise<DeviceGroup> {
  return call(client.GET('/api/device-groups/{id}', { params: { path: { id } } }));
}

export function createGroup(body: DeviceGroupDraft): Promise<DeviceGroup> {
  return call(client.POST('/api/device-groups', { body }));
}

export function changeGroup({ id, version }: DeviceGroup, body: DeviceGroupDraft): Promise<DeviceGroup> {
  return call(
    client.PUT('/api/device-groups/{id}', { params: { path: { id } }, headers: ifMatch(version), body }),
  );
}

export async function deleteGroup({ id, version }: DeviceGroup): Promise<void> {
  await call(
    client.DELETE('/api/device-groups/{id}', { params: { path: { id } }, headers: ifMatch(version) }),
  );
}

export async function addToGroup(id: string, deviceId: string): Promise<void> {
  await call(
    client.POST('/api/device-groups/{id}/devices/{deviceId}', { params: { path: { id, deviceId } } }),
  );
}

export async function removeFromGroup(id: string, deviceId: string): Promise<void> {
  await call(
    client.POST('/api/device-groups/{id}/devices/{deviceId}/remove', { params: { path: { id, deviceId } } }),
  );
}
