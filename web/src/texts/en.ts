import { access } from './en/access';
import { account } from './en/account';
import { audit } from './en/audit';
import { common } from './en/common';
import { devices } from './en/devices';
import { doors } from './en/doors';
import { groups } from './en/groups';
import { identityProviders } from './en/identityProviders';
import { keys } from './en/keys';
import { live } from './en/live';
import { operators } from './en/operators';
import { people } from './en/people';
import { permissions } from './en/permissions';
import { person } from './en/person';
import { problems } from './en/problems';
import { queue } from './en/queue';
import { request } from './en/request';
import { settings } from './en/settings';
import { shell } from './en/shell';
import { tokens } from './en/tokens';

export const en = {
  access,
  account,
  audit,
  common,
  devices,
  doors,
  groups,
  identityProviders,
  keys,
  live,
  operators,
  people,
  permissions,
  person,
  problems,
  queue,
  request,
  settings,
  shell,
  tokens,
};
export type Texts = typeof en;
