/** The formats of a log (`app/step/LogFormatChoice`), as AWS’s settings call them. */
export const logFormat = {
  legend: 'Log format',
  formats: { text: 'Text', json: 'JSON' },
};
