import type { RoleGrant, RoleTable } from '../api/models';

/** One line of the editor. `key` tells lines apart while they are edited. */
export interface GrantDraft {
  key: number;
  role: string;
  everything: boolean;
  groups: string[];
}

/** What administrators granted; what a provider's claims gave is not theirs to change. */
export function toDrafts(grants: readonly RoleGrant[]): GrantDraft[] {
  return manual(grants).map((grant, key) => ({
    key,
    role: grant.role,
    everything: grant.everything,
    groups: grant.groups ?? [],
  }));
}

export const manual = (grants: readonly RoleGrant[]) => grants.filter(({ providerId }) => !providerId);
export const provided = (grants: readonly RoleGrant[]) => grants.filter(({ providerId }) => providerId);

export function addDraft(drafts: readonly GrantDraft[], role: string): GrantDraft[] {
  const key = Math.max(-1, ...drafts.map((draft) => draft.key)) + 1;
  return [...drafts, { key, role, everything: true, groups: [] }];
}

export const isUnfinished = ({ everything, groups }: GrantDraft) => !everything && groups.length === 0;

/** As the server takes them: everything, or the groups; one line for each role. */
export function toGrants(drafts: readonly GrantDraft[]): RoleGrant[] {
  return [...new Set(drafts.map(({ role }) => role))].map((role) => {
    const lines = drafts.filter((draft) => draft.role === role);
    const everything = lines.some((draft) => draft.everything);
    return {
      role,
      everything,
      groups: everything ? [] : [...new Set(lines.flatMap(({ groups }) => groups))],
    };
  });
}

/** What the role would give everywhere, and does not give over groups. */
export function lostByScope({ role, everything }: GrantDraft, table: RoleTable | undefined): string[] {
  if (everything || !table) return [];
  return table.permissions
    .filter(({ wholeFleet, roles }) => wholeFleet && roles.includes(role))
    .map(({ name }) => name);
}
