'use client';

const setTheme = (theme) => {
  document.documentElement.className = theme;
};

export const ThemeSwitch = () =>
  ['light', 'dark'].map((theme) => (
    <button key={theme} type="button" onClick={() => setTheme(theme)}>
      {theme}
    </button>
  ));
