import AddIcon from '@mui/icons-material/Add';
import ArchitectureIcon from '@mui/icons-material/ArchitectureOutlined';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
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
import { useListState } from '../ui/useListState';
import { blueprintColumns, blueprintsWideOnly } from './blueprintColumns';
import { ExportButton } from './files/ExportButton';
import { useBlueprints } from './useBlueprints';

const listDefaults = { sort: 'name', sorts: ['name', '-name'] };

/** Policy > Blueprints: what classes of devices should have. */
export function BlueprintsPage() {
  const t = useTexts();
  const words = t.blueprints;
  const list = useListState(listDefaults);
  const blueprints = useBlueprints(list);
  const mayManage = useMay('manage_policies');
  const navigate = useNavigate();
  const all = useMemo(() => blueprintColumns(t), [t]);
  const columns = useListColumns('blueprints', list, all);
  const none = blueprints.data?.items.length === 0;
  const create = mayManage && (
    <Button variant="contained" startIcon={<AddIcon />} component={Link} to={`${paths.blueprints}/new`}>
      {words.create}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        end={
          <>
            <LiveIndicator />
            {!none && <ListTools kind="blueprints" list={list} columns={columns} />}
            {mayManage && (
              <Button variant="outlined" color="inherit" component={Link} to={`${paths.blueprints}/import`}>
                {words.files.import}
              </Button>
            )}
            {!none && mayManage && <ExportButton />}
            {!none && create}
          </>
        }
      />
      <ListPage
        query={blueprints}
        list={list}
        narrowed={list.cursor !== undefined}
        unavailable={words.unavailable}
        empty={
          <EmptyState icon={<ArchitectureIcon />} title={words.empty.title}>
            {mayManage ? words.empty.hint : words.empty.reader}
            {create}
          </EmptyState>
        }
      >
        <ListGrid
          label={words.listLabel}
          rows={blueprints.data?.items ?? []}
          columns={columns}
          list={list}
          wideOnly={blueprintsWideOnly}
          loading={blueprints.isPending || blueprints.isPlaceholderData}
          onOpen={({ id }) => void navigate(`${paths.blueprints}/${id}`)}
        />
      </ListPage>
    </>
  );
}
