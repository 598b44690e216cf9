import PersonAddIcon from '@mui/icons-material/PersonAddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useSession } from '../access/useSession';
import { LiveIndicator } from '../live/LiveIndicator';
import { ListTools } from '../saved-views/ListTools';
import { useListColumns } from '../saved-views/useListColumns';
import { useTexts } from '../texts/useTexts';
import { ListGrid } from '../ui/ListGrid';
import { ListPage } from '../ui/ListPage';
import { useListState } from '../ui/useListState';
import { useOpenId } from '../ui/useOpenId';
import { InviteDialog } from './InviteDialog';
import { operatorColumns, operatorsWideOnly } from './operatorColumns';
import { OperatorDialog } from './OperatorDialog';
import { useOperators } from './useOperators';

const listDefaults = { sort: 'username', sorts: ['username', '-username'] };

export function OperatorsPage() {
  const t = useTexts();
  const list = useListState(listDefaults);
  const operators = useOperators(list);
  const open = useOpenId('operator');
  const [inviting, setInviting] = useState(false);
  const self = useSession().data?.operatorId;
  const all = useMemo(() => operatorColumns(t, self), [t, self]);
  const columns = useListColumns('operators', list, all);

  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyContent: 'flex-end',
          gap: 1.5,
          minHeight: 40,
        }}
      >
        <LiveIndicator />
        <ListTools kind="operators" list={list} columns={columns} />
        <Button variant="contained" startIcon={<PersonAddIcon />} onClick={() => setInviting(true)}>
          {t.operators.invite}
        </Button>
      </Box>
      <ListPage
        query={operators}
        list={list}
        narrowed={list.cursor !== undefined}
        unavailable={t.operators.unavailable}
      >
        <ListGrid
          label={t.operators.listLabel}
          rows={operators.data?.items ?? []}
          columns={columns}
          list={list}
          wideOnly={operatorsWideOnly}
          loading={operators.isPending || operators.isPlaceholderData}
          onOpen={({ id }) => open.open(id)}
        />
      </ListPage>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {open.id && <OperatorDialog key={open.id} id={open.id} onClose={open.close} />}
    </>
  );
}
