import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import { LiveIndicator } from '../live/LiveIndicator';
import { useTexts } from '../texts/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ListPage } from '../ui/ListPage';
import { PageHeader } from '../ui/PageHeader';
import { useListState } from '../ui/useListState';
import { AuditTable } from './AuditTable';
import { AuditToolbar } from './AuditToolbar';
import { OnlyChips } from './OnlyChips';
import { ProofDialog } from './ProofDialog';
import { SealState } from './SealState';
import { useAudit } from './useAudit';

const listDefaults = {
  sort: '',
  sorts: [],
  filters: ['actorKind', 'actorId', 'action', 'entityKind', 'entityId', 'from', 'to'],
};

export function AuditPage() {
  const t = useTexts();
  const list = useListState(listDefaults);
  const trail = useAudit(list);
  const [proving, setProving] = useState<string>();

  return (
    <>
      <PageHeader title={t.audit.title} lead={t.audit.lead} end={<LiveIndicator />} />
      <AuditToolbar list={list} />
      <OnlyChips list={list} />
      <SealState />
      <ListPage
        query={trail}
        list={list}
        narrowed={Object.keys(list.filters).length > 0 || list.cursor !== undefined}
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
            onEntity={(only) => list.change({ filters: { entityKind: only.kind, entityId: only.id } })}
            onActor={(only) => list.change({ filters: { actorKind: only.kind, actorId: only.id } })}
            onProve={setProving}
          />
        ) : (
          <LinearProgress aria-label={t.common.loading} />
        )}
      </ListPage>
      {proving && <ProofDialog id={proving} onClose={() => setProving(undefined)} />}
    </>
  );
}
