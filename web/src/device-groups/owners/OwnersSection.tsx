import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import type { DeviceGroup } from '../../api/models';
import { useTexts } from '../../texts/useTexts';
import { ProblemHelp } from '../../ui/ProblemHelp';
import { RelativeTime } from '../../ui/RelativeTime';
import { RowList } from '../../ui/RowList';
import { Section } from '../../ui/Section';
import { AddOwnerDialog } from './AddOwnerDialog';
import { useOwners, useOwnership } from './useOwners';

/** Who answers for the group. */
export function OwnersSection({ group, mayManage }: { group: DeviceGroup; mayManage: boolean }) {
  const texts = useTexts();
  const t = texts.groupOwners;
  const owners = useOwners(group.id);
  const { remove } = useOwnership(group);
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t.title}
      hint={t.hint}
      action={
        mayManage && (
          <Button variant="outlined" color="inherit" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        )
      }
    >
      {owners.isPending && <LinearProgress aria-label={texts.common.loading} />}
      {owners.isError && <ProblemHelp error={owners.error} />}
      {owners.data?.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t.none}</Box>}
      {owners.data && owners.data.length > 0 && (
        <RowList
          label={t.title}
          rows={owners.data.map((owner) => ({
            key: `${owner.kind}-${owner.id}`,
            first: owner.name,
            second: (
              <>
                {t.kinds[owner.kind] ?? owner.kind} · {t.since(owner.by)},{' '}
                <RelativeTime instant={owner.since} />
              </>
            ),
            action: mayManage && (
              <Button
                size="small"
                color="inherit"
                aria-label={t.remove(owner.name)}
                onClick={() => remove.mutate(owner)}
              >
                {t.removeOne}
              </Button>
            ),
          }))}
        />
      )}
      {adding && <AddOwnerDialog group={group} owners={owners.data ?? []} onClose={() => setAdding(false)} />}
    </Section>
  );
}
