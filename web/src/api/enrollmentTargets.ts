import { call, client, ifMatch } from './client';
import type { EnrollmentTarget, EnrollmentTargetDraft, Page } from './models';

export function listTargets(): Promise<Page<EnrollmentTarget>> {
  return call(client.GET('/api/devices/enrollment-status/targets'));
}

export function setTarget(body: EnrollmentTargetDraft): Promise<EnrollmentTarget> {
  return call(client.POST('/api/devices/enrollment-status/targets', { body }));
}

export function changeTarget(
  { id, version }: EnrollmentTarget,
  body: EnrollmentTargetDraft,
): Promise<EnrollmentTarget> {
  return call(
    client.PUT('/api/devices/enrollment-status/targets/{targetId}', {
      params: { path: { targetId: id } },
      headers: ifMatch(version),
      body,
    }),
  );
}

export async function deleteTarget({ id, version }: EnrollmentTarget): Promise<void> {
  await call(
    client.DELETE('/api/devices/enrollment-status/targets/{targetId}', {
      params: { path: { targetId: id } },
      headers: ifMatch(version),
    }),
  );
}
