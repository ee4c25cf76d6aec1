import { useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useWords } from '../words';
import { Choice } from './Choice';

const ICON = 15;

/** Vietnamese or English, in place. */
export function LanguageChoice() {
  const { t, locale, setLocale } = useWords();
  const languages = [
    { value: 'vi', label: `VI – ${t('setting.vi')}`, face: 'VI', lang: 'vi' },
    { value: 'en', label: `EN – ${t('setting.en')}`, face: 'EN', lang: 'en' },
  ] as const;
  return <Choice label={t('setting.language')} value={locale} options={languages} onChange={setLocale} />;
}

/** Light, dark, or as the computer is set. */
export function ThemeChoice() {
  const { t } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const themes = [
    { value: 'light', label: t('setting.light'), face: <IconSun size={ICON} aria-hidden /> },
    { value: 'dark', label: t('setting.dark'), face: <IconMoon size={ICON} aria-hidden /> },
    { value: 'auto', label: t('setting.auto'), face: <IconDeviceDesktop size={ICON} aria-hidden /> },
  ] as const;
  return <Choice label={t('setting.theme')} value={colorScheme} options={themes} onChange={setColorScheme} />;
}
