import { access } from './de/access';
import { audit } from './de/audit';
import { common } from './de/common';
import { keys } from './de/keys';
import { live } from './de/live';
import { people } from './de/people';
import { problems } from './de/problems';
import { queue } from './de/queue';
import { request } from './de/request';
import { settings } from './de/settings';
import { shell } from './de/shell';
import type { Texts } from './en';

export const de: Texts = { access, audit, common, keys, live, people, problems, queue, request, settings, shell };
