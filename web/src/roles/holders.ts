import type { ApiToken, Operator, RoleGrant } from '../api/models';

export interface Holder {
  kind: 'operator' | 'service';
  name: string;
  grant: RoleGrant;
}

/** Who has a role now: no disabled operators, no tokens that count no more, and no operators' own tokens, which have no roles. */
export function holdersOf(
  role: string,
  operators: readonly Operator[],
  tokens: readonly ApiToken[],
): Holder[] {
  const among = (kind: Holder['kind'], name: string, grants: readonly RoleGrant[]) =>
    grants.filter((grant) => grant.role === role).map((grant) => ({ kind, name, grant }));
  return [
    ...operators
      .filter(({ state }) => state !== 'disabled')
      .flatMap(({ username, grants }) => among('operator', username, grants)),
    ...tokens
      .filter(({ state }) => state === 'active')
      .flatMap(({ name, grants }) => among('service', name, grants)),
  ];
}
