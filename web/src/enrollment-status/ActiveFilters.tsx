import type { PlatformStatus } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { FilterSelect } from '../ui/FilterSelect';
import { platformName } from '../ui/platforms';
import type { List } from '../ui/useListState';
import { SimulatedSwitch } from './SimulatedSwitch';

const stages = [
  'authenticating',
  'issuing_identity',
  'registering',
  'device_setup',
  'applying_policies',
  'installing_apps',
  'account_setup',
] as const;

interface Props {
  list: List;
  /** Those of which there are any. */
  platforms: readonly PlatformStatus[];
}

export function ActiveFilters({ list, platforms }: Props) {
  const t = useTexts().enrollmentStatus;
  const names = [...new Set(platforms.map(({ platform }) => platform))].filter((name) => name !== 'unknown');
  return (
    <>
      <FilterSelect
        label={t.filter.platform}
        all={t.filter.all}
        options={names.map((name) => [name, platformName(name)])}
        value={list.filters.platform}
        onChange={(platform) => list.change({ filters: { platform } })}
      />
      <FilterSelect
        label={t.filter.stage}
        all={t.filter.all}
        options={stages.map((stage) => [stage, t.states[stage] ?? stage])}
        value={list.filters.stage}
        onChange={(stage) => list.change({ filters: { stage } })}
      />
      <SimulatedSwitch />
    </>
  );
}
