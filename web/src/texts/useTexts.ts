import { de } from './de';
import { en, type Texts } from './en';
import { useLanguage, type Language } from './language';

const catalog: Record<Language, Texts> = { en, de };

export const useTexts = (): Texts => catalog[useLanguage()];
