import type { EspProfile } from '../api/models';

interface Words {
  allDevices: string;
  noGroups: string;
}

/** For whom a profile is, in a line. */
export const groupsText = ({ isDefault, assignedGroups }: EspProfile, t: Words): string =>
  isDefault ? t.allDevices : assignedGroups.map(({ name }) => name).join(', ') || t.noGroups;
