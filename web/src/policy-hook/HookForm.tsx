import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PolicyHook } from '../api/policyHook';
import { fieldFault, problemCode } from '../api/problem';
import { ChoiceField } from '../restrictions/ChoiceField';
import { usePlatforms } from '../restrictions/usePlatforms';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { Form } from '../ui/forms/Form';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { RelativeTime } from '../ui/RelativeTime';
import { useSavePolicyHook } from './usePolicyHook';

interface Props {
  hook: PolicyHook;
  onSecret: (secret: string) => void;
}

/** Where it is, what it is asked about, and whether. */
export function HookForm({ hook, onSecret }: Props) {
  const t = useTexts().policyHook.form;
  const [enabled, setEnabled] = useState(hook.enabled);
  const [url, setUrl] = useState(hook.url ?? '');
  const [platforms, setPlatforms] = useState(hook.platforms);
  const choices = usePlatforms();
  const save = useSavePolicyHook(hook, onSecret);
  const fault = (member: string) => fieldFault(save.error, member);
  return (
    <Form onSubmit={() => save.mutate({ enabled, url: url.trim(), platforms })}>
      {save.error && problemCode(save.error) !== 'validation_failed' && <ProblemHelp error={save.error} />}
      <FormField
        label={t.url}
        hint={hook.allowedNetworks.length > 0 ? t.urlHintWith(hook.allowedNetworks.join(', ')) : t.urlHint}
        value={url}
        fault={fault('url')}
        required
        code
        onChange={setUrl}
      />
      <ChoiceField
        label={t.platforms}
        hint={t.platformsHint}
        fault={fault('platforms')}
        choices={choices}
        chosen={platforms}
        onChange={setPlatforms}
      />
      <FormControlLabel
        control={<Switch checked={enabled} onChange={(event) => setEnabled(event.target.checked)} />}
        label={t.enabled}
      />
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
        <BusyButton type="submit" variant="contained" busy={save.isPending}>
          {t.save}
        </BusyButton>
        {hook.changedBy && hook.changedAt && (
          <Typography variant="body2" color="textSecondary">
            {t.changed(hook.changedBy)} <RelativeTime instant={hook.changedAt} />
          </Typography>
        )}
      </Stack>
    </Form>
  );
}
