import type { DeployedItem } from '../../api/devicePreparation';
import { useTexts } from '../../texts/useTexts';
import { Mono } from '../../ui/Mono';
import { RowList } from '../../ui/RowList';
import { Section } from '../../ui/Section';
import { ItemStatus } from './badges';

interface Props {
  title: string;
  none: string;
  items: readonly DeployedItem[];
}

/** What the policy names, each with how it stands; what was skipped says why. */
export function ItemsSection({ title, none, items }: Props) {
  const t = useTexts().preparationReports;
  return (
    <Section title={title} hint={items.length === 0 ? none : undefined}>
      {items.length > 0 && (
        <RowList
          label={title}
          rows={items.map(({ id, name, status, reason, code, claimedDetail }) => ({
            key: id,
            first: name,
            second: (
              <>
                {status === 'skipped' && (t.reasons[reason ?? ''] ?? reason ?? t.noReason)}
                {status !== 'skipped' && claimedDetail} {code && <Mono>{code}</Mono>}
              </>
            ),
            action: <ItemStatus status={status} />,
          }))}
        />
      )}
    </Section>
  );
}
