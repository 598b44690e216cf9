import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { EspProfile, EspProfileDraft } from '../api/models';
import { fieldFault, problemCode } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { FormActions } from '../ui/forms/FormActions';
import { ProblemHelp } from '../ui/ProblemHelp';
import { AppFields } from './AppFields';
import { GeneralFields } from './GeneralFields';
import { MessageFields } from './MessageFields';
import { PagePreview } from './PagePreview';
import { ErrorFields, PhaseFields } from './PhaseFields';
import { toBody, type ProfileDraft } from './profileDraft';
import { profileFaults, type ProfileFaults } from './profileFaults';
import { useRefreshProfiles } from './useProfiles';

interface Props {
  initial: ProfileDraft;
  isDefault: boolean;
  isNew?: boolean;
  submit: string;
  run: (body: EspProfileDraft) => Promise<EspProfile>;
  onSaved: (profile: EspProfile) => void;
  /** What stands there for whoever does not want to save. */
  cancel: string;
  onCancel: () => void;
}

const fields = ['name', 'timeoutMinutes', 'blockingApps', 'customMessage', 'supportUrl'] as const;

/** A profile, with the page beside it that it makes. */
export function ProfileForm({
  initial,
  isDefault,
  isNew = false,
  submit,
  run,
  onSaved,
  cancel,
  onCancel,
}: Props) {
  const t = useTexts().statusPages;
  const refresh = useRefreshProfiles();
  const [draft, setDraft] = useState(initial);
  const [checked, setChecked] = useState(false);
  const save = useMutation({ mutationFn: () => run(toBody(draft)), onSuccess: onSaved, onSettled: refresh });
  const own = profileFaults(draft, t.form);
  const refused = Object.fromEntries(
    fields.map((name) => [name, fieldFault(save.error, name)]).filter(([, fault]) => fault),
  ) as ProfileFaults;
  const code = problemCode(save.error);
  if (code === 'esp_profile_name_taken') refused.name = t.form.nameTaken;
  const faults = { ...refused, ...(checked ? own : {}) };
  const faulty = Object.keys(own).length > 0;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        alignItems: 'start',
        gridTemplateColumns: { xs: '1fr', lg: '3fr 2fr' },
      }}
    >
      <Stack
        component="form"
        noValidate
        spacing={1.5}
        sx={{ minWidth: 0 }}
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!faulty) save.mutate();
        }}
      >
        <GeneralFields
          draft={draft}
          isDefault={isDefault}
          isNew={isNew}
          nameFault={faults.name}
          onChange={setDraft}
        />
        <PhaseFields draft={draft} timeoutFault={faults.timeoutMinutes} onChange={setDraft} />
        <AppFields draft={draft} fault={faults.blockingApps} onChange={setDraft} />
        <ErrorFields draft={draft} onChange={setDraft} />
        <MessageFields draft={draft} faults={faults} onChange={setDraft} />
        {checked && faulty && <Alert severity="error">{t.faults}</Alert>}
        {save.isError && Object.keys(refused).length === 0 && <ProblemHelp error={save.error} />}
        <FormActions submit={submit} busy={save.isPending} cancel={cancel} onCancel={onCancel} />
      </Stack>
      <Box sx={{ position: { lg: 'sticky' }, top: 16, minWidth: 0 }}>
        <PagePreview draft={draft} />
      </Box>
    </Box>
  );
}
