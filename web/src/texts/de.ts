import { access } from './de/access';
import { account } from './de/account';
import { audit } from './de/audit';
import { common } from './de/common';
import { devices } from './de/devices';
import { doors } from './de/doors';
import { groups } from './de/groups';
import { identityProviders } from './de/identityProviders';
import { keys } from './de/keys';
import { live } from './de/live';
import { operators } from './de/operators';
import { people } from './de/people';
import { permissions } from './de/permissions';
import { person } from './de/person';
import { problems } from './de/problems';
import { queue } from './de/queue';
import { request } from './de/request';
import { settings } from './de/settings';
import { shell } from './de/shell';
import { tokens } from './de/tokens';
import type { Texts } from './en';

export const de: Texts = {
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
