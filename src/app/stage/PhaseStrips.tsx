import { useSelector } from '@xstate/react';
import { formatMs } from '../../readings/format.ts';
import { badgeOf, resultOf } from '../../readings/result.ts';
import { summarize } from '../../readings/summary.ts';
import { type Strip, strips } from '../../readings/timeline.ts';
import type { Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import type { Comparison } from '../page/comparison.ts';
import { useSession } from '../page/session.ts';

/** More would push the stage off the screen; the transcript has them all. */
const mostStrips = 4;
const mostTold = 2;

/** One bar a request, all on one axis at true scale: where the time went, before any click. */
export function PhaseStrips() {
  const { page } = useSession();
  const { trace } = useSelector(page, (state) => state.context.story);
  const comparison = useSelector(page, (state) => state.context.comparison);
  const all = comparison ? stripsOfBoth(comparison) : stripsOfStory(trace);
  const longest = Math.max(...all.map(({ strip }) => strip.totalMs), 1);
  // Of many, one is told in full for all eyes: the stage needs the room. It is the one with most to tell.
  const most = Math.max(...all.map(({ strip }) => strip.segments.length));
  const told = all.length > mostTold ? all.find(({ strip }) => strip.segments.length === most) : undefined;
  const isBadged = all.some(({ badge }) => badge);
  return (
    <section className={`strips${told ? ' slim' : ''}${isBadged ? ' badged' : ''}`} aria-label={words.page.strips}>
      {all.map(({ key, name, strip, badge }) => (
        <div className="strip" key={key}>
          <p>
            <span className="strip-name">{name}</span> <span className="strip-total">{formatMs(strip.totalMs)}</span>
          </p>
          <div>
            <div className="strip-line">
              <div className="strip-bar" aria-hidden style={{ width: `${(100 * strip.totalMs) / longest}%` }}>
                {strip.segments.map((segment) => (
                  <span
                    key={segment.from}
                    className={`phase-${segment.phase}${segment.share < 0.3 ? ' slim' : ''}`}
                    style={{ flex: `${segment.share} 1 0` }}
                  >
                    {(segment.to - segment.from) / longest > 0.09 && <b>{nameOf(segment.phase)}</b>}
                  </span>
                ))}
              </div>
              {badge && <b className="strip-badge">{badge}</b>}
            </div>
            <ul
              className={told && told.key !== key ? 'sr-only' : 'strip-legend mt-1'}
              aria-label={words.page.stripTotal(name, formatMs(strip.totalMs))}
            >
              {strip.segments.map((segment) => (
                <li key={segment.from} className={`phase-${segment.phase}`}>
                  <i aria-hidden />
                  {words.page.share(
                    nameOf(segment.phase),
                    formatMs(segment.to - segment.from),
                    `${Math.round(segment.share * 100)} %`,
                  )}
                </li>
              ))}
            </ul>
          </div>
        </div>
      ))}
    </section>
  );
}

const nameOf = (phase: keyof typeof words.phases): string => words.phases[phase];

interface NamedStrip {
  readonly key: string;
  readonly name: string;
  readonly strip: Strip;
  /** What it came to, where that is a failure. */
  readonly badge: string | undefined;
}

function stripsOfStory(trace: Trace): NamedStrip[] {
  const { requests } = summarize(trace);
  return strips(trace)
    .filter(({ totalMs, complete }) => totalMs > 0 || complete)
    .slice(0, mostStrips)
    .map((strip, place) => {
      const coldness = requests.find(({ request }) => request === strip.request)?.coldness;
      const name = coldness ? words.page.coldness[coldness] : words.page.requestNumber(place + 1);
      return { key: strip.request, name, strip, badge: badgeOf(resultOf(trace, strip.request)) };
    });
}

function stripsOfBoth({ traces, names }: Comparison): NamedStrip[] {
  return (['a', 'b'] as const).flatMap((side) =>
    strips(traces[side]).map((strip) => ({
      key: side,
      name: names[side],
      strip,
      badge: badgeOf(resultOf(traces[side], strip.request)),
    })),
  );
}
