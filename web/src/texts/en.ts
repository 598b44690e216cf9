import { access } from './en/access';
import { audit } from './en/audit';
import { common } from './en/common';
import { identityProviders } from './en/identityProviders';
import { live } from './en/live';
import { people } from './en/people';
import { problems } from './en/problems';
import { queue } from './en/queue';
import { request } from './en/request';
import { shell } from './en/shell';

export const en = { access, audit, common, identityProviders, live, people, problems, queue, request, shell };
export type Texts = typeof en;
