import { useId } from 'react';
import { sampleLanguages } from '../../readings/code/code.ts';
import { words } from '../../words/index.ts';
import { chooseLanguage, useLanguage } from './language.ts';

/** In which language the code is shown, here and in the other panels. */
export function LanguageChoice() {
  const language = useLanguage();
  const name = useId();
  return (
    <fieldset className="segmented mb-3">
      <legend className="sr-only">{words.page.language}</legend>
      {sampleLanguages.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={language === each} onChange={() => chooseLanguage(each)} />
          <span>{words.page.languages[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
