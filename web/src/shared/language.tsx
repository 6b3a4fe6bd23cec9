/** Chinese first, English as the second language. Both texts stand where they are used: `say('关口', 'Gate')`. */
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Bilingual } from '../../../workflows/kernel/text';
import type { Say } from './say';

type Language = 'zh' | 'en';

interface Speaking {
  readonly language: Language;
  readonly say: Say;
  /** Of a text that carries both. */
  readonly told: (text: Bilingual) => string;
  /** `期限：五日`, `Due: five days`. */
  readonly labelled: (label: string, text: string) => string;
  /** `甲、乙`, `A, B`. */
  readonly listed: (items: readonly string[]) => string;
  readonly choose: (language: Language) => void;
}

const KEY = 'liancheng.language';
const Context = createContext<Speaking | null>(null);

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(localStorage.getItem(KEY) === 'en' ? 'en' : 'zh');
  const speaking = useMemo<Speaking>(
    () => ({
      language,
      say: (zh, en) => (language === 'zh' ? zh : en),
      told: (text) => text[language],
      labelled: (label, text) => (language === 'zh' ? `${label}：${text}` : `${label}: ${text}`),
      listed: (items) => items.join(language === 'zh' ? '、' : ', '),
      choose: (chosen) => {
        localStorage.setItem(KEY, chosen);
        document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <Context.Provider value={speaking}>{children}</Context.Provider>;
}

export function useLanguage(): Speaking {
  const speaking = useContext(Context);
  if (speaking === null) throw new Error('outside LanguageProvider');
  return speaking;
}
