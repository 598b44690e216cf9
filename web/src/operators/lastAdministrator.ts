import type { Operator, RoleGrant } from '../api/models';
import { manual } from './grantDraft';

const isAll = ({ role, everything }: RoleGrant) => role === 'admin' && everything;

/** Whether nobody else could let people in: as the server counts, one with a password whose role no identity provider gave. */
export function isLastAdministrator({ id, grants }: Operator, operators: readonly Operator[]): boolean {
  const others = operators.filter((other) => other.id !== id);
  return (
    grants.some(isAll) &&
    !others.some(
      (other) => other.hasPassword && other.state !== 'disabled' && manual(other.grants).some(isAll),
    )
  );
}
