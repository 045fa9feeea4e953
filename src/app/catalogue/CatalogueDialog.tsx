import { useSelector } from '@xstate/react';
import { useState } from 'react';
import { draw } from '../../diagram/sequence/draw.ts';
import { layout } from '../../diagram/sequence/layout.ts';
import { furtherWords } from '../../words/further.ts';
import { words } from '../../words/index.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { SearchField } from '../dialog/SearchField.tsx';
import { DialogDoors } from '../page/DialogDoors.tsx';
import { useSession } from '../page/session.ts';
import { Prose } from '../prose/Prose.tsx';
import { findStories, groups, openScenario } from './catalogue.ts';

const text = furtherWords.search;

/** Every story, on its shelf: found by a word of its title or its promise. */
export default function CatalogueDialog() {
  const { page, open } = useSession();
  const presents = useSelector(page, (state) => state.context.presents);
  const [query, setQuery] = useState('');
  const found = findStories(query);
  const choose = (slug: string) => {
    const story = openScenario(slug);
    page.send({ type: 'dialog', dialog: 'none' });
    if (story) open(story);
  };
  return (
    <Dialog title={words.page.catalogue} wide>
      <SearchField label={text.label} query={query} onQuery={setQuery} count={found.length} text={text} />
      {/* The stage has no header. */}
      {presents && (
        <p className="mb-3 flex gap-2">
          <DialogDoors />
        </p>
      )}
      {/* Who seeks goes on to what is found. */}
      {query.trim() === '' && (
        <nav className="shelves" aria-label={text.shelves}>
          {groups.map((group) => (
            <button key={group} type="button" className="control small" onClick={() => goToShelf(group)}>
              {furtherWords.groups[group]}{' '}
              <span className="text-muted tabular-nums">{found.filter((each) => each.group === group).length}</span>
            </button>
          ))}
        </nav>
      )}
      {groups.map((group) => {
        const own = found.filter((each) => each.group === group);
        if (own.length === 0) return null;
        return (
          <section key={group} className="shelf">
            <h3 className="mb-2 font-bold" id={`shelf-${group}`} tabIndex={-1}>
              {furtherWords.groups[group]}
            </h3>
            <ul className="story-cards">
              {own.map(({ slug, title, promise }) => (
                <li key={slug}>
                  <button type="button" className="story-card" onClick={() => choose(slug)}>
                    <svg
                      className="diagram miniature"
                      preserveAspectRatio="none"
                      aria-hidden
                      ref={(svg) => whenSeen(svg, slug)}
                    />
                    <span>
                      <b className="block">{title}</b>
                      <span className="block text-sm text-muted">
                        <Prose text={promise} />
                      </span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Dialog>
  );
}

/** The next Tab leads to the first story of the shelf. */
function goToShelf(group: string): void {
  const heading = document.getElementById(`shelf-${group}`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

/** The width that a miniature is laid out for, in px: narrow, so that its bars are not too slim when it is small. */
const layoutWidth = 240;
/** What stands above the first step, names of lanes and all, in px: a miniature does without. */
const head = 56;

/** Draws the whole story as a shape once it comes into sight: sixty at once would take half a second. */
function whenSeen(svg: SVGSVGElement | null, slug: string): (() => void) | undefined {
  const story = openScenario(slug);
  if (!svg || !story) return undefined;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    const geometry = layout(story.trace, { width: layoutWidth, scale: 'story', unfolded: false });
    const whole = { cursor: 0, poster: true, top: head, height: geometry.height - head };
    draw(svg, geometry, { ...whole, id: `miniature-${slug}` });
  });
  observer.observe(svg);
  return () => observer.disconnect();
}
