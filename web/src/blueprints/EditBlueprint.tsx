import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { changeBlueprint, type Blueprint } from '../api/blueprints';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { useSnack } from '../ui/SnackContext';
import { draftOf } from './blueprintDraft';
import { BlueprintForm } from './BlueprintForm';

/** What was seen when the form was filled is what is decided on; what others change meanwhile is told, and waits. */
export function EditBlueprint({ blueprint }: { blueprint: Blueprint }) {
  const t = useTexts().blueprints;
  const show = useSnack();
  const navigate = useNavigate();
  const [seen, setSeen] = useState(blueprint);
  return (
    <>
      {blueprint.version > seen.version && (
        <Alert
          severity="warning"
          action={
            <Button color="inherit" size="small" onClick={() => setSeen(blueprint)}>
              {t.showChanged}
            </Button>
          }
        >
          {t.changedMeanwhile}
        </Alert>
      )}
      <BlueprintForm
        key={seen.version}
        initial={draftOf(seen)}
        submit={t.save}
        cancel={t.discard}
        run={(body) => changeBlueprint(seen, body)}
        onSaved={(saved) => {
          setSeen(saved);
          show({ text: t.saved(saved.name) });
        }}
        onCancel={() => void navigate(paths.blueprints)}
      />
    </>
  );
}
