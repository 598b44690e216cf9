import { useTexts } from '../../texts/useTexts';
import { FilterSelect } from '../../ui/FilterSelect';
import type { List } from '../../ui/useListState';
import { usePreparationPolicies } from '../policies/usePreparationPolicies';

/** @param ofPolicy The page is of one policy already. */
export function DeploymentFilters({ list, ofPolicy }: { list: List; ofPolicy: boolean }) {
  const t = useTexts().preparationReports;
  const policies = usePreparationPolicies().data ?? [];
  const choose = (name: string) => (value: string) => list.change({ filters: { [name]: value } });
  return (
    <>
      <FilterSelect
        label={t.filter.status}
        all={t.filter.all}
        options={Object.entries(t.statuses)}
        value={list.filters.status}
        onChange={choose('status')}
      />
      <FilterSelect
        label={t.filter.membership}
        all={t.filter.all}
        options={Object.entries(t.memberships)}
        value={list.filters.membership}
        onChange={choose('membership')}
      />
      {!ofPolicy && (
        <FilterSelect
          label={t.filter.policy}
          all={t.filter.all}
          options={policies.map(({ id, name }) => [id, name])}
          value={list.filters.policy}
          onChange={choose('policy')}
        />
      )}
    </>
  );
}
