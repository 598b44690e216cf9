import type { DirectoryDomain, DirectoryDraft } from '../api/directories';

export const attributeNames = ['login', 'peerId', 'email', 'displayName', 'phone'] as const;
export type AttributeName = (typeof attributeNames)[number];

/** What the form holds; texts as they are typed. */
export interface DirectoryForm {
  name: string;
  server: string;
  secondServer: string;
  security: string;
  caCertificate: string;
  bindDn: string;
  bindPassword: string;
  baseDn: string;
  personFilter: string;
  attributes: Record<AttributeName, string>;
  pageSize: string;
  timeLimitSeconds: string;
}

/** How well-known directories call things. */
export const presets = {
  active_directory: {
    personFilter:
      '(&(objectCategory=person)(objectClass=user)(!(userAccountControl:1.2.840.113556.1.4.803:=2)))',
    attributes: {
      login: 'sAMAccountName',
      peerId: 'objectGUID',
      email: 'mail',
      displayName: 'displayName',
      phone: 'mobile',
    },
  },
  open_ldap: {
    personFilter: '(objectClass=inetOrgPerson)',
    attributes: { login: 'uid', peerId: 'entryUUID', email: 'mail', displayName: 'cn', phone: 'mobile' },
  },
} as const;

export type Preset = keyof typeof presets;

export function formOf(known: DirectoryDomain | null): DirectoryForm {
  const { attributes, personFilter } = known ?? presets.active_directory;
  return {
    name: known?.name ?? '',
    server: known?.servers[0] ?? '',
    secondServer: known?.servers[1] ?? '',
    security: known?.security ?? 'ldaps',
    caCertificate: known?.caCertificate ?? '',
    bindDn: known?.bindDn ?? '',
    bindPassword: '',
    baseDn: known?.baseDn ?? '',
    personFilter,
    attributes: { ...attributes, peerId: attributes.peerId ?? '', phone: attributes.phone ?? '' },
    pageSize: String(known?.pageSize ?? 500),
    timeLimitSeconds: String(known?.timeLimitSeconds ?? 15),
  };
}

/** An empty password keeps the one that is there. */
export function toDraft(form: DirectoryForm): DirectoryDraft {
  const { login, peerId, email, displayName, phone } = form.attributes;
  return {
    name: form.name.trim(),
    servers: serversOf(form),
    security: form.security,
    caCertificate: form.caCertificate.trim() || null,
    bindDn: form.bindDn.trim(),
    bindPassword: form.bindPassword || null,
    baseDn: form.baseDn.trim(),
    personFilter: form.personFilter.trim(),
    attributes: {
      login: login.trim(),
      peerId: peerId.trim() || null,
      email: email.trim(),
      displayName: displayName.trim(),
      phone: phone.trim() || null,
    },
    pageSize: Number(form.pageSize),
    timeLimitSeconds: Number(form.timeLimitSeconds),
  };
}

/** The password was given to these servers, so secured: for others it has to be given, too. */
export function needsPassword(form: DirectoryForm, known: DirectoryDomain | null): boolean {
  if (!known) return true;
  const withPort = (server: string) =>
    /:\d+$/.test(server) ? server : `${server}:${form.security === 'ldaps' ? 636 : 389}`;
  return (
    form.security !== known.security ||
    form.caCertificate.trim() !== (known.caCertificate ?? '') ||
    serversOf(form)
      .map((server) => withPort(server.toLowerCase()))
      .join() !== known.servers.join()
  );
}

/** Whether what is kept would do, as it stands in the form. */
export const isAsKept = (form: DirectoryForm, known: DirectoryDomain | null) =>
  known !== null && JSON.stringify(form) === JSON.stringify(formOf(known));

function serversOf({ server, secondServer }: DirectoryForm): string[] {
  return [server.trim(), secondServer.trim()].filter(Boolean);
}
