import { access } from './de/access';
import { audit } from './de/audit';
import { common } from './de/common';
import { identityProviders } from './de/identityProviders';
import { live } from './de/live';
import { people } from './de/people';
import { problems } from './de/problems';
import { queue } from './de/queue';
import { request } from './de/request';
import { shell } from './de/shell';
import type { Texts } from './en';

export const de: Texts = {
  access,
  audit,
  common,
  identityProviders,
  live,
  people,
  problems,
  queue,
  request,
  shell,
};
