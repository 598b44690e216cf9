import AddIcon from '@mui/icons-material/Add';
import CheckIcon from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import type { Device, DeviceGroup } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { BusyButton } from '../ui/BusyButton';
import { FormDialog } from '../ui/forms/FormDialog';
import { ProblemHelp } from '../ui/ProblemHelp';
import { RowList, type ListRow } from '../ui/RowList';
import { SearchField } from '../ui/SearchField';
import { useDevices } from './useGroups';
import { useMembership } from './useMembership';

const AT_ONCE = 25;

/** Finds devices by their names and puts them into the group, one press each. */
export function AddDevicesDialog({ group, onClose }: { group: DeviceGroup; onClose: () => void }) {
  const texts = useTexts();
  const t = texts.groups.devices;
  const [q, setQ] = useState('');
  const devices = useDevices(q, AT_ONCE);
  const { add } = useMembership(group);

  const row = (device: Device): ListRow => ({
    key: device.id,
    first: device.displayName,
    second: [device.owner?.displayName ?? t.nobody, device.osVersion ?? texts.devices.status.expected].join(
      ' · ',
    ),
    action: device.groups.some(({ id }) => id === group.id) ? (
      <Badge tone="success" icon={<CheckIcon />} label={t.inGroup} />
    ) : (
      <BusyButton
        size="small"
        variant="outlined"
        startIcon={<AddIcon />}
        aria-label={t.addNamed(device.displayName)}
        busy={add.isPending && add.variables.id === device.id}
        onClick={() => add.mutate(device)}
      >
        {texts.groups.devices.addOne}
      </BusyButton>
    ),
  });
  return (
    <FormDialog title={t.addTitle(group.name)} wide onClose={onClose}>
      <Stack spacing={2} sx={{ minHeight: 360 }}>
        <Box sx={{ color: 'text.secondary' }}>{t.addHint}</Box>
        <SearchField label={t.search} value={q} onChange={setQ} />
        {devices.isPending && <LinearProgress aria-label={texts.common.loading} />}
        {devices.isError && <ProblemHelp error={devices.error} />}
        {devices.data && devices.data.items.length > 0 && (
          <RowList label={t.addTitle(group.name)} rows={devices.data.items.map(row)} />
        )}
        <Box role="status" sx={{ color: 'text.secondary' }}>
          {devices.data?.items.length === 0 && (q ? t.none : t.noneAtAll)}
          {devices.data?.nextCursor && t.more}
        </Box>
      </Stack>
    </FormDialog>
  );
}
