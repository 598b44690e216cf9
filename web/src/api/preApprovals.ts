import { call, client, ifMatch } from './client';
import type { ListQuery, Page } from './models';
import { ProblemError, toProblem } from './problem';
import type { components } from './schema';

type Schemas = components['schemas'];

export type PreApprovalImport = Schemas['PreApprovalImport'];
export type ImportColumn = Schemas['ImportColumn'];
export type ImportRow = Schemas['ImportRow'];
export type ImportFinding = Schemas['ImportFinding'];
export type ImportChange = Schemas['ImportChange'];
export type ImportSample = Schemas['ImportSample'];
export type ImportUndo = Schemas['ImportUndo'];
export type ImportNotice = Schemas['ImportNotice'];
export type CommitImport = Schemas['CommitPreApprovalImport'];
export type ReadImport = Schemas['ReadPreApprovalImport'];

export const sampleAddress = '/api/pre-approvals/sample.csv';
export const rejectedAddress = (id: string) => `/api/pre-approvals/imports/${id}/rejected.csv`;

export function listImports({ limit, cursor }: ListQuery): Promise<Page<PreApprovalImport>> {
  return call(client.GET('/api/pre-approvals/imports', { params: { query: { limit, cursor } } }));
}

export function getImport(id: string): Promise<PreApprovalImport> {
  return call(client.GET('/api/pre-approvals/imports/{id}', { params: { path: { id } } }));
}

/**
 * By XMLHttpRequest: nothing else tells how much has been sent.
 * @param key Sent again with the same one, it makes no second import.
 */
export function uploadImport(
  file: File,
  domain: string,
  key: string,
  onSent: (sent: number) => void,
): Promise<PreApprovalImport> {
  const form = new FormData();
  form.set('domain', domain);
  form.set('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/pre-approvals/import');
    request.setRequestHeader('X-Muster', '1');
    request.setRequestHeader('Idempotency-Key', key);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onerror = () =>
      reject(new ProblemError({ status: 0, code: 'unreachable', title: request.statusText }));
    request.onload = () => {
      if (request.status === 201) resolve(request.response as PreApprovalImport);
      else reject(new ProblemError(toProblem(request.response, { status: request.status } as Response)));
    };
    request.send(form);
  });
}

export function getImportSample(id: string): Promise<ImportSample> {
  return call(client.GET('/api/pre-approvals/imports/{id}/sheet', { params: { path: { id } } }));
}

export function readImport({ id, version }: PreApprovalImport, body: ReadImport): Promise<PreApprovalImport> {
  return call(
    client.PUT('/api/pre-approvals/imports/{id}/sheet', {
      params: { path: { id } },
      headers: ifMatch(version),
      body,
    }),
  );
}

/** @param fields One for each column; null leaves it out, which the description of the API cannot say of an item. */
export function mapImport(
  { id, version }: PreApprovalImport,
  fields: (string | null)[],
): Promise<PreApprovalImport> {
  return call(
    client.PUT('/api/pre-approvals/imports/{id}/mapping', {
      params: { path: { id } },
      headers: ifMatch(version),
      body: { fields: fields as string[] },
    }),
  );
}

/** @param action What happens to devices that are expected already: `replace` or `skip`. */
export function chooseExistingDevices(
  { id, version }: PreApprovalImport,
  action: string,
): Promise<PreApprovalImport> {
  return call(
    client.PUT('/api/pre-approvals/imports/{id}/existing-devices', {
      params: { path: { id } },
      headers: ifMatch(version),
      body: { action },
    }),
  );
}

export function listImportRows(
  id: string,
  query: { limit?: number; cursor?: string; outcome?: string },
): Promise<Page<ImportRow>> {
  return call(client.GET('/api/pre-approvals/imports/{id}/rows', { params: { path: { id }, query } }));
}

export async function selectImportRow(
  { id, version }: PreApprovalImport,
  line: number,
  selected: boolean,
): Promise<void> {
  await call(
    client.PUT('/api/pre-approvals/imports/{id}/rows/{line}', {
      params: { path: { id, line } },
      headers: ifMatch(version),
      body: { selected },
    }),
  );
}

/** @param outcome Only rows with this one; missing for all. */
export async function selectImportRows(
  { id }: PreApprovalImport,
  selected: boolean,
  outcome: string | undefined,
): Promise<number> {
  const body = { selected, outcome };
  const done = await call(
    client.POST('/api/pre-approvals/imports/{id}/rows/select', { params: { path: { id } }, body }),
  );
  return done.changed;
}

export function commitImport(
  { id, version }: PreApprovalImport,
  choices: Omit<CommitImport, 'version'>,
): Promise<PreApprovalImport> {
  return call(
    client.POST('/api/pre-approvals/imports/{id}/commit', {
      params: { path: { id } },
      body: { version, ...choices },
    }),
  );
}

export function cancelImport(id: string): Promise<PreApprovalImport> {
  return call(client.POST('/api/pre-approvals/imports/{id}/cancel', { params: { path: { id } } }));
}

export function getImportUndo(id: string): Promise<ImportUndo> {
  return call(client.GET('/api/pre-approvals/imports/{id}/undo', { params: { path: { id } } }));
}

export function undoImport(id: string): Promise<PreApprovalImport> {
  return call(client.POST('/api/pre-approvals/imports/{id}/undo', { params: { path: { id } } }));
}

/** Of the one who is signed in. */
export function listImportNotices(): Promise<ImportNotice[]> {
  return call(client.GET('/api/pre-approvals/notices'));
}

export async function seeImportNotice(id: string): Promise<void> {
  await call(client.POST('/api/pre-approvals/notices/{id}/seen', { params: { path: { id } } }));
}
