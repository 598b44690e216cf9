import AddIcon from '@mui/icons-material/Add';
import TerminalIcon from '@mui/icons-material/TerminalOutlined';
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
import { platformName } from '../ui/platforms';
import { SearchField } from '../ui/SearchField';
import { useListState } from '../ui/useListState';
import { scriptColumns, scriptsWideOnly } from './scriptColumns';
import { useScripts } from './useScripts';

const listDefaults = {
  sort: 'name',
  sorts: ['name', '-name', 'changedAt', '-changedAt'],
  filters: ['interpreter', 'platform'],
};

/** Devices > Scripts. */
export function ScriptsPage() {
  const texts = useTexts();
  const t = texts.scripts;
  const list = useListState(listDefaults);
  const scripts = useScripts(list);
  const navigate = useNavigate();
  const mayManage = useMay('manage_policies');
  const all = useMemo(() => scriptColumns(texts), [texts]);
  const columns = useListColumns('scripts', list, all);
  const narrowed = list.q !== '' || Object.keys(list.filters).length > 0 || list.cursor !== undefined;
  const none = scripts.data?.items.length === 0 && !narrowed;
  const create = mayManage && (
    <Button component={Link} to={`${paths.scripts}/new`} variant="contained" startIcon={<AddIcon />}>
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
            all={texts.apps.allPlatforms}
            options={['linux', 'macos', 'windows'].map((one) => [one, platformName(one)] as const)}
            value={list.filters.platform}
            onChange={(platform) => list.change({ filters: { platform } })}
          />
          <FilterSelect
            label={t.columns.interpreter}
            all={t.allInterpreters}
            options={Object.entries(t.interpreters)}
            value={list.filters.interpreter}
            onChange={(interpreter) => list.change({ filters: { interpreter } })}
          />
          <Box sx={{ ml: 'auto' }}>
            <ColumnsButton columns={columns} />
          </Box>
        </Box>
      )}
      <ListPage
        query={scripts}
        list={list}
        narrowed={narrowed}
        unavailable={t.unavailable}
        empty={
          <EmptyState icon={<TerminalIcon />} title={t.empty.title}>
            {t.empty.hint}
            {mayManage ? create : t.empty.hintReader}
          </EmptyState>
        }
      >
        <ListGrid
          label={t.listLabel}
          rows={scripts.data?.items ?? []}
          columns={columns}
          list={list}
          wideOnly={scriptsWideOnly}
          loading={scripts.isPending || scripts.isPlaceholderData}
          onOpen={({ id }) => void navigate(`${paths.scripts}/${id}`)}
        />
      </ListPage>
    </>
  );
}
