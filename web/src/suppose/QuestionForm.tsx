import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { listEnrollmentKeys } from '../api/enrollmentKeys';
import { fieldFault } from '../api/problem';
import type { AdmissionQuestion } from '../api/restrictions';
import { PersonPicker } from '../enrollment-keys/PersonPicker';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { Form } from '../ui/forms/Form';
import { FormField } from '../ui/forms/FormField';
import { platformName } from '../ui/platforms';

interface Props {
  error: unknown;
  busy: boolean;
  onAsk: (question: AdmissionQuestion) => void;
}

const agents = ['linux', 'windows', 'macos'];
const ownerships = ['personal', 'corporate'];

/** What the device would bring. The address of the page may say it: a request links here. */
export function QuestionForm({ error, busy, onAsk }: Props) {
  const t = useTexts();
  const s = t.suppose;
  const [params] = useSearchParams();
  const said = (name: string) => params.get(name) ?? '';
  const [platform, setPlatform] = useState(agents.includes(said('platform')) ? said('platform') : 'linux');
  const [osVersion, setOsVersion] = useState(said('osVersion'));
  const [deviceKey, setDeviceKey] = useState(said('deviceKey'));
  const [peerId, setPeerId] = useState(said('peerId') || undefined);
  const [serialNumber, setSerialNumber] = useState(said('serialNumber'));
  const [manufacturer, setManufacturer] = useState(said('manufacturer'));
  const [model, setModel] = useState(said('model'));
  const [ownership, setOwnership] = useState(ownerships.includes(said('ownership')) ? said('ownership') : '');
  const [keyId, setKeyId] = useState<string>();
  const keys = useQuery({
    queryKey: ['enrollment-keys', 'list', 'to suppose'],
    queryFn: () => listEnrollmentKeys({ state: 'active', limit: 100 }),
  });
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Form
        onSubmit={() =>
          onAsk({
            platform,
            osVersion: osVersion.trim() || undefined,
            deviceKey: deviceKey.trim() || undefined,
            serialNumber: serialNumber.trim() || undefined,
            manufacturer: manufacturer.trim() || undefined,
            model: model.trim() || undefined,
            ownership: ownership || undefined,
            peerId,
            enrollmentKeyId: keyId,
          })
        }
      >
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: '1fr 1fr' } }}>
          <TextField
            select
            label={s.platform}
            value={platform}
            onChange={(event) => setPlatform(event.target.value)}
          >
            {agents.map((one) => (
              <MenuItem key={one} value={one}>
                {platformName(one)}
              </MenuItem>
            ))}
          </TextField>
          <FormField label={s.osVersion} hint={s.osVersionHint} value={osVersion} onChange={setOsVersion} />
          <Autocomplete
            size="small"
            options={keys.data?.items ?? []}
            loading={keys.isPending}
            loadingText={t.common.loading}
            noOptionsText={t.common.noMatches}
            getOptionLabel={({ name, beginning }) => name || beginning}
            getOptionKey={({ id }) => id}
            isOptionEqualToValue={(a, b) => a.id === b.id}
            onChange={(_, key) => setKeyId(key?.id)}
            openText={s.enrollmentKey}
            closeText={t.common.close}
            clearText={t.common.clearSearch}
            renderInput={(input) => (
              <TextField {...input} label={s.enrollmentKey} helperText={s.enrollmentKeyHint} />
            )}
          />
          <PersonPicker
            hint={peerId && !error ? s.peerIdOf(peerId) : s.personHint}
            fault={fieldFault(error, 'peerId')}
            onChange={(person) => setPeerId(person?.peerId)}
          />
          <FormField
            label={s.deviceKey}
            hint={s.deviceKeyHint}
            value={deviceKey}
            fault={fieldFault(error, 'deviceKey')}
            code
            onChange={setDeviceKey}
          />
          <FormField
            label={s.serialNumber}
            hint={s.serialNumberHint}
            value={serialNumber}
            code
            onChange={setSerialNumber}
          />
          <FormField label={s.manufacturer} value={manufacturer} onChange={setManufacturer} />
          <FormField label={s.model} hint={s.modelHint} value={model} onChange={setModel} />
          <TextField
            select
            label={s.ownership}
            helperText={s.ownershipHint}
            value={ownership}
            onChange={(event) => setOwnership(event.target.value)}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          >
            {['', ...ownerships].map((one) => (
              <MenuItem key={one} value={one}>
                {one === '' ? s.notSaid : t.devices.facts.ownerships[one]}
              </MenuItem>
            ))}
          </TextField>
        </Box>
        <Box>
          <BusyButton type="submit" variant="contained" busy={busy}>
            {s.submit}
          </BusyButton>
        </Box>
      </Form>
    </Paper>
  );
}
