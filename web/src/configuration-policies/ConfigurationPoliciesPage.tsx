import AddIcon from '@mui/icons-material/Add';
import TuneIcon from '@mui/icons-material/TuneOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { LiveIndicator } from '../live/LiveIndicator';
import { useMay } from '../permissions/useMay';
import { ListTools } from '../saved-views/ListTools';
import { useListColumns } from '../saved-views/useListColumns';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { PageHeader } from '../ui/PageHeader';
import { SearchField } from '../ui/SearchField';
import { useListState } from '../ui/useListState';
import { KindChips } from './KindChips';
import { KindDialog } from './KindDialog';
import { policiesWideOnly, policyColumns } from './policyColumns';
import { usePolicies } from './usePolicies';

const listDefaults = {
  sort: 'name',
  sorts: ['name', '-name', 'changedAt', '-changedAt'],
  filters: ['kind'],
};

/** Devices > Configuration: what classes of devices should be set to. */
export function ConfigurationPoliciesPage() {
  const t = useTexts();
  const p = t.configurationPolicies;
  const list = useListState(listDefaults);
  const policies = usePolicies(list);
  const navigate = useNavigate();
  const mayManage = useMay('manage_policies');
  const [choosing, setChoosing] = useState(false);
  const all = useMemo(() => policyColumns(t), [t]);
  const columns = useListColumns('configuration-policies', list, all);
  const narrowed = list.q !== '' || list.filters.kind !== undefined || list.cursor !== undefined;
  const none = policies.data?.items.length === 0 && !narrowed;
  const create = mayManage && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setChoosing(true)}>
      {p.create}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={p.title}
        lead={p.lead}
        end={
          <>
            <LiveIndicator />
            {!none && create}
          </>
        }
      />
      {!none && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
          <SearchField label={p.search} value={list.q} onChange={(q) => list.change({ q })} />
          <KindChips value={list.filters.kind} onChange={(kind) => list.change({ filters: { kind } })} />
          <Box sx={{ ml: 'auto' }}>
            <ListTools kind="configuration-policies" list={list} columns={columns} />
          </Box>
        </Box>
      )}
      <ListPage
        query={policies}
        list={list}
        narrowed={narrowed}
        unavailable={p.unavailable}
        empty={
          <EmptyState icon={<TuneIcon />} title={p.empty.title}>
            {p.empty.hint}
            <Box component="ol" sx={{ m: 0, textAlign: 'left' }}>
              {p.empty.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </Box>
            {mayManage ? create : p.empty.hintReader}
          </EmptyState>
        }
      >
        <ListGrid
          label={p.title}
          rows={policies.data?.items ?? []}
          columns={columns}
          list={list}
          wideOnly={policiesWideOnly}
          loading={policies.isPending || policies.isPlaceholderData}
          onOpen={({ id }) => void navigate(`${paths.configuration}/${id}`)}
        />
      </ListPage>
      {choosing && <KindDialog onClose={() => setChoosing(false)} />}
    </>
  );
}
