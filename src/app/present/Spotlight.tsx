import { type ReactElement, useEffect, useRef } from 'react';
import type { Talk } from './talk.ts';

/** Other windows hear of the light this often, in ms. */
const tellEveryMs = 80;

/** A round light on the picture: it follows the pointer here, and the one in the presenter's window. */
export function Spotlight({ talk }: { talk: Talk }): ReactElement {
  const light = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer = 0;
    const pictureBox = () => document.querySelector('.stage')?.getBoundingClientRect();
    const place = (x: number, y: number) => {
      light.current?.style.setProperty('--x', `${Math.round(x)}px`);
      light.current?.style.setProperty('--y', `${Math.round(y)}px`);
    };
    const follow = () => {
      const { spotlight } = talk.state.getSnapshot().context.modes;
      const box = pictureBox();
      if (spotlight && box) place(box.left + spotlight.x * box.width, box.top + spotlight.y * box.height);
    };
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      place(clientX, clientY);
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const box = pictureBox();
        if (!box || box.width === 0 || box.height === 0) return;
        talk.change({ spotlight: { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height } });
      }, tellEveryMs);
    };
    follow();
    const subscription = talk.state.subscribe(follow);
    addEventListener('pointermove', onMove);
    addEventListener('resize', follow);
    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
      removeEventListener('pointermove', onMove);
      removeEventListener('resize', follow);
    };
  }, [talk]);
  return <div className="talk-light" ref={light} aria-hidden />;
}
