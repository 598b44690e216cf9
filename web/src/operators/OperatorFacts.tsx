import type { Operator } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Facts } from '../ui/Facts';
import { RelativeTime } from '../ui/RelativeTime';

export function OperatorFacts({ operator }: { operator: Operator }) {
  const t = useTexts().operators;
  const { lastSignInAt, invitationExpiresAt, state } = operator;
  return (
    <Facts
      abreast={3}
      facts={[
        {
          name: t.columns.lastSignInAt,
          value: lastSignInAt ? <RelativeTime instant={lastSignInAt} /> : t.never,
        },
        { name: t.columns.secondFactor, value: operator.hasSecondFactor ? t.factorOn : t.factorOff },
        { name: t.detail.createdAt, value: <RelativeTime instant={operator.createdAt} /> },
        ...(state === 'invited' && invitationExpiresAt
          ? [{ name: t.detail.invitedUntil, value: <RelativeTime instant={invitationExpiresAt} /> }]
          : []),
      ]}
    />
  );
}
