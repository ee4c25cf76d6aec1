import { useWords } from '../../words';

interface Named {
  name: string;
  nameEn: string;
}

/** Names in the reader's language, and in the other one. */
export function useNames() {
  const { locale } = useWords();
  const vi = locale === 'vi';
  return {
    named: ({ name, nameEn }: Named) => (vi ? name : nameEn),
    other: ({ name, nameEn }: Named) => (vi ? nameEn : name),
    otherLang: vi ? 'en' : 'vi',
  };
}
