import { useTexts } from '../texts/useTexts';
import { FilterSelect } from '../ui/FilterSelect';
import type { List } from '../ui/useListState';
import { SimulatedSwitch } from './SimulatedSwitch';
import { useReasons } from './useEnrollmentStatus';

export function FailureFilters({ list, simulated }: { list: List; simulated: boolean }) {
  const t = useTexts().enrollmentStatus.failures.filter;
  const reasons = useReasons(simulated).data ?? [];
  return (
    <>
      <FilterSelect
        label={t.reason}
        all={t.all}
        options={reasons.map(({ category, reason }) => [category, reason])}
        value={list.filters.reason}
        onChange={(reason) => list.change({ filters: { reason } })}
      />
      <FilterSelect
        label={t.state}
        all={t.all}
        options={[
          ['open', t.open],
          ['settled', t.settled],
        ]}
        value={list.filters.state}
        onChange={(state) => list.change({ filters: { state } })}
      />
      <SimulatedSwitch />
    </>
  );
}
