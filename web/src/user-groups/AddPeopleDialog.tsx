import AddIcon from '@mui/icons-material/Add';
import CheckIcon from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import type { Person } from '../api/models';
import type { UserGroup } from '../api/userGroups';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { BusyButton } from '../ui/BusyButton';
import { FormDialog } from '../ui/forms/FormDialog';
import { Mono } from '../ui/Mono';
import { ProblemHelp } from '../ui/ProblemHelp';
import { RowList, type ListRow } from '../ui/RowList';
import { SearchField } from '../ui/SearchField';
import { useMembership } from './useMembership';
import { usePeopleToAdd } from './useUserGroups';

const AT_ONCE = 25;

/** Finds people by their names and puts them into the group, one press each. */
export function AddPeopleDialog({ group, onClose }: { group: UserGroup; onClose: () => void }) {
  const texts = useTexts();
  const t = texts.userGroups.members;
  const [q, setQ] = useState('');
  const people = usePeopleToAdd(q, AT_ONCE);
  const { add } = useMembership(group);

  const row = (person: Person): ListRow => ({
    key: person.id,
    first: person.displayName,
    second: person.email ?? <Mono>{person.peerId}</Mono>,
    action: person.userGroups.some(({ id }) => id === group.id) ? (
      <Badge tone="success" icon={<CheckIcon />} label={t.inGroup} />
    ) : (
      <BusyButton
        size="small"
        variant="outlined"
        startIcon={<AddIcon />}
        aria-label={t.addNamed(person.displayName)}
        busy={add.isPending && add.variables.id === person.id}
        onClick={() => add.mutate(person)}
      >
        {t.addOne}
      </BusyButton>
    ),
  });
  return (
    <FormDialog title={t.addTitle(group.name)} wide onClose={onClose}>
      <Stack spacing={2} sx={{ minHeight: 360 }}>
        <Box sx={{ color: 'text.secondary' }}>{t.addHint}</Box>
        <SearchField label={texts.people.searchLabel} value={q} onChange={setQ} />
        {people.isPending && <LinearProgress aria-label={texts.common.loading} />}
        {people.isError && <ProblemHelp error={people.error} />}
        {people.data && people.data.items.length > 0 && (
          <RowList label={t.addTitle(group.name)} rows={people.data.items.map(row)} />
        )}
        <Box role="status" sx={{ color: 'text.secondary' }}>
          {people.data?.items.length === 0 && (q ? t.none : t.noneAtAll)}
          {people.data?.nextCursor && t.more}
        </Box>
      </Stack>
    </FormDialog>
  );
}
