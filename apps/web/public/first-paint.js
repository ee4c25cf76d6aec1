// Runs before the first paint, so that neither the theme nor the language flashes. Keys as in src/main.tsx, src/words.tsx,
// `lang` as in src/search.ts.
(function () {
  var scheme = null;
  var locale = null;
  try {
    scheme = localStorage.getItem('ket-nap.theme');
    locale = localStorage.getItem('ket-nap.locale');
  } catch (error) {
    // Storage may be forbidden: the defaults stand.
  }
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
  // A link may carry its language; the reader's own stays as it is.
  var asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'vi' || asked === 'en') locale = asked;
  document.documentElement.lang = locale === 'en' ? 'en' : 'vi';
})();
