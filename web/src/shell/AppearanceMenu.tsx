import DarkModeIcon from '@mui/icons-material/DarkModeOutlined';
import LightModeIcon from '@mui/icons-material/LightModeOutlined';
import SystemIcon from '@mui/icons-material/Contrast';
import { useColorScheme } from '@mui/material/styles';
import { languageNames, languages, setLanguage, useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { ChoiceMenu } from './ChoiceMenu';

const modes = [
  { value: 'light', Icon: LightModeIcon },
  { value: 'dark', Icon: DarkModeIcon },
  { value: 'system', Icon: SystemIcon },
] as const;

/** Light, dark or as the system; and the language. */
export function AppearanceMenu() {
  const t = useTexts().shell;
  const language = useLanguage();
  const { mode = 'system', setMode } = useColorScheme();
  const { Icon } = modes.find(({ value }) => value === mode) ?? modes[2];

  return (
    <ChoiceMenu
      label={t.appearance}
      icon={<Icon fontSize="small" />}
      groups={[
        {
          label: t.appearance,
          choices: modes.map(({ value, Icon: ModeIcon }) => ({
            key: value,
            label: t.modes[value],
            icon: <ModeIcon fontSize="small" />,
            chosen: value === mode,
            choose: () => setMode(value),
          })),
        },
        {
          label: t.language,
          choices: languages.map((value) => ({
            key: value,
            label: languageNames[value],
            chosen: value === language,
            choose: () => setLanguage(value),
          })),
        },
      ]}
    />
  );
}
