import type { ProfileDraft } from './profileDraft';

const LONGEST_NAME = 128;
const LONGEST_TIMEOUT = 1440;
const LONGEST_MESSAGE = 10_000;
export const MOST_APPS = 100;
const appId = /^[A-Za-z0-9._+{}-]{1,200}$/;

export type ProfileFaults = Partial<
  Record<'name' | 'timeoutMinutes' | 'blockingApps' | 'customMessage' | 'supportUrl', string>
>;

interface Words {
  nameFault: string;
  timeoutFault: string;
  appFault: string;
  messageFault: string;
  supportUrlFault: string;
}

/** Which apps are not ready to be saved, by their places. */
export function faultyApps({ apps }: ProfileDraft): ReadonlySet<number> {
  const ids = apps.map((app) => app.appId.trim().toLowerCase());
  return new Set(
    apps.flatMap(({ appId: id, name }, place) =>
      appId.test(id.trim()) &&
      name.trim().length > 0 &&
      name.trim().length <= LONGEST_NAME &&
      ids.indexOf(ids[place]!) === place
        ? []
        : [place],
    ),
  );
}

/** What the server would refuse, said before it is asked. */
export function profileFaults(draft: ProfileDraft, t: Words): ProfileFaults {
  const name = draft.name.trim().length;
  const timeout = Number(draft.timeout);
  const timed = Number.isInteger(timeout) && timeout >= 1 && timeout <= LONGEST_TIMEOUT;
  return {
    ...(name === 0 || name > LONGEST_NAME ? { name: t.nameFault } : {}),
    ...(timed ? {} : { timeoutMinutes: t.timeoutFault }),
    ...(faultyApps(draft).size > 0 ? { blockingApps: t.appFault } : {}),
    ...(draft.customMessage.trim().length > LONGEST_MESSAGE ? { customMessage: t.messageFault } : {}),
    ...(isWebAddress(draft.supportUrl.trim()) ? {} : { supportUrl: t.supportUrlFault }),
  };
}

const isWebAddress = (text: string) => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text));
