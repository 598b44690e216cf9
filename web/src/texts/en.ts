import { access } from './en/access';
import { audit } from './en/audit';
import { common } from './en/common';
import { keys } from './en/keys';
import { live } from './en/live';
import { people } from './en/people';
import { problems } from './en/problems';
import { queue } from './en/queue';
import { request } from './en/request';
import { settings } from './en/settings';
import { shell } from './en/shell';

export const en = { access, audit, common, keys, live, people, problems, queue, request, settings, shell };
export type Texts = typeof en;
