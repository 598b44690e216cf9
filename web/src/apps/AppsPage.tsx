import AddIcon from '@mui/icons-material/Add';
import AppsIcon from '@mui/icons-material/AppsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { LiveIndicator } from '../live/LiveIndicator';
import { useMay } from '../permissions/useMay';
import { ColumnsButton } from '../saved-views/ColumnsButton';
import { useListColumns } from '../saved-views/useListColumns';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { FilterSelect } from '../ui/FilterSelect';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { PageHeader } from '../ui/PageHeader';
import { platformName, platforms } from '../ui/platforms';
import { SearchField } from '../ui/SearchField';
import { useListState } from '../ui/useListState';
import { appColumns, appsWideOnly } from './appColumns';
import { kinds } from './appDraft';
import { useApps } from './useApps';

const listDefaults = {
  sort: 'name',
  sorts: ['name', '-name', 'changedAt', '-changedAt'],
  filters: ['kind', 'platform'],
};

/** Devices > Apps. */
export function AppsPage() {
  const texts = useTexts();
  const t = texts.apps;
  const list = useListState(listDefaults);
  const apps = useApps(list);
  const navigate = useNavigate();
  const mayManage = useMay('manage_policies');
  const all = useMemo(() => appColumns(texts), [texts]);
  const columns = useListColumns('apps', list, all);
  const narrowed = list.q !== '' || Object.keys(list.filters).length > 0 || list.cursor !== undefined;
  const none = apps.data?.items.length === 0 && !narrowed;
  const create = mayManage && (
    <Button component={Link} to={`${paths.apps}/new`} variant="contained" startIcon={<AddIcon />}>
      {t.create}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        end={
          <>
            <LiveIndicator />
            {!none && create}
          </>
        }
      />
      {!none && (
        <Box sx={{ pt: 1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
          <SearchField value={list.q} label={t.search} onChange={(q) => list.change({ q })} />
          <FilterSelect
            label={t.columns.platform}
            all={t.allPlatforms}
            options={platforms.map((one) => [one, platformName(one)] as const)}
            value={list.filters.platform}
            onChange={(platform) => list.change({ filters: { platform } })}
          />
          <FilterSelect
            label={t.columns.kind}
            all={t.allKinds}
            options={kinds.map((one) => [one, t.kinds[one] ?? one] as const)}
            value={list.filters.kind}
            onChange={(kind) => list.change({ filters: { kind } })}
          />
          <Box sx={{ ml: 'auto' }}>
            <ColumnsButton columns={columns} />
          </Box>
        </Box>
      )}
      <ListPage
        query={apps}
        list={list}
        narrowed={narrowed}
        unavailable={t.unavailable}
        empty={
          <EmptyState icon={<AppsIcon />} title={t.empty.title}>
            {t.empty.hint}
            {mayManage ? create : t.empty.hintReader}
          </EmptyState>
        }
      >
        <ListGrid
          label={t.listLabel}
          rows={apps.data?.items ?? []}
          columns={columns}
          list={list}
          wideOnly={appsWideOnly}
          loading={apps.isPending || apps.isPlaceholderData}
          onOpen={({ id }) => void navigate(`${paths.apps}/${id}`)}
        />
      </ListPage>
    </>
  );
}
