import { useId } from 'react';
// To choose JSON is to need it.
import '../../readings/log/jsonLog.ts';
import { logFormatWords } from '../../words/logFormat.ts';
import { chooseLogFormat, useLogFormat } from './logFormat.ts';

/** How Lambda writes its own lines, here and in the evidence: a setting of the function. */
export function LogFormatChoice() {
  const format = useLogFormat();
  const name = useId();
  return (
    <fieldset className="segmented mb-3">
      <legend className="sr-only">{logFormatWords.legend}</legend>
      {(['text', 'json'] as const).map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={format === each} onChange={() => chooseLogFormat(each)} />
          <span>{logFormatWords.formats[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
