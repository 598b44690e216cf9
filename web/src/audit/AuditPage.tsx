import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import LinearProgress from '@mui/material/LinearProgress';
import { LiveIndicator } from '../live/LiveIndicator';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ListPage } from '../ui/ListPage';
import { PageHeader } from '../ui/PageHeader';
import { useListState } from '../ui/useListState';
import { AuditTable } from './AuditTable';
import { useAudit } from './useAudit';

const listDefaults = { sort: '', sorts: [], filters: ['entityKind', 'entityId'] };

export function AuditPage() {
  const t = useTexts();
  const list = useListState(listDefaults);
  const trail = useAudit(list);
  const { entityKind, entityId } = list.filters;
  const kind = entityKind && (t.audit.entities[entityKind] ?? entityKind);
  const entity = [kind, entityId].filter(Boolean).join(' ');

  return (
    <>
      <PageHeader title={t.audit.title} lead={t.audit.lead} end={<LiveIndicator />} />
      {entity && (
        <Box sx={{ maxWidth: '100%' }}>
          <Chip
            label={t.audit.onlyEntity(entity)}
            onDelete={() => list.change({ filters: { entityKind: '', entityId: '' } })}
          />
        </Box>
      )}
      <ListPage
        query={trail}
        list={list}
        narrowed={entity !== '' || list.cursor !== undefined}
        unavailable={t.audit.unavailable}
        empty={
          <EmptyState icon={<HistoryIcon />} title={t.audit.empty.title}>
            {t.audit.empty.hint}
          </EmptyState>
        }
      >
        {trail.data ? (
          <AuditTable
            entries={trail.data.items}
            onFilter={(only) => list.change({ filters: { entityKind: only.kind, entityId: only.id } })}
          />
        ) : (
          <LinearProgress aria-label={t.common.loading} />
        )}
      </ListPage>
    </>
  );
}
