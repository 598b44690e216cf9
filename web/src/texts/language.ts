import { useSyncExternalStore } from 'react';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' };

const storageKey = 'muster.language';
const listeners = new Set<() => void>();

const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** The chosen language, otherwise the first of the browser's languages that we have. */
export function getLanguage(): Language {
  const chosen = localStorage.getItem(storageKey);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

export function setLanguage(language: Language) {
  localStorage.setItem(storageKey, language);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useLanguage = () => useSyncExternalStore(subscribe, getLanguage);
