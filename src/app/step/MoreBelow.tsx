import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { words } from '../../words/index.ts';

/** Stands at the end of what scrolls: says that there is more below, as long as there is, and leads to it. */
export function MoreBelow() {
  const end = useRef<HTMLDivElement>(null);
  const [isBelow, tell] = useState(false);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver((entries) => tell(entries.at(-1)?.isIntersecting === false), {
      root: end.current.parentElement,
      rootMargin: '0px 1000px 12px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  const scroll = () => {
    const scroller = end.current?.parentElement;
    scroller?.scrollBy({ top: scroller.clientHeight * 0.8 });
  };
  return (
    <>
      <div ref={end} className="content-end" />
      {isBelow && (
        <div className="more-below">
          <button type="button" aria-label={words.page.moreBelow} title={words.page.moreBelow} onClick={scroll}>
            <ChevronDown size={16} aria-hidden />
          </button>
        </div>
      )}
    </>
  );
}
