import { useEffect, useState } from 'react';
import ColdStart from './ColdStart.jsx';
import WhatIf from './WhatIf.jsx';

/** Which page the address asks for. On a server it is not known. */
function usePage() {
  const [page, setPage] = useState('');
  useEffect(() => {
    const read = () => setPage(location.hash);
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return page;
}

const setTheme = (theme) => {
  document.documentElement.className = theme;
};

export default function App() {
  const page = usePage();
  return (
    <>
      <nav>
        <a href="#what-if">What if</a> <a href="#cold-start">Cold start</a>
        {['light', 'dark'].map((theme) => (
          <button key={theme} type="button" onClick={() => setTheme(theme)}>
            {theme}
          </button>
        ))}
      </nav>
      {page === '#cold-start' ? <ColdStart /> : <WhatIf />}
      <p>What comes after it.</p>
    </>
  );
}
