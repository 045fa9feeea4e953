import { expect, test } from 'vitest';
import { choiceParameters, numberParameters } from '../sources/scenarios/parameters.ts';
import { attributeNames, paramNames } from './attributes.ts';
import { LambdaLifecycle } from './element.ts';

test('the numbers of a what-if are called as in the page’s links', () => {
  const links = Object.values({ ...choiceParameters, ...numberParameters }).map(({ link }) => link);
  expect([...paramNames].sort()).toEqual([...links, 'snapstart', 'from', 'at', 'path'].sort());
});

test('no attribute is called as a method: frameworks set properties where there are any', () => {
  const methods = Object.getOwnPropertyNames(LambdaLifecycle.prototype).filter(
    (name) => typeof Object.getOwnPropertyDescriptor(LambdaLifecycle.prototype, name)?.value === 'function',
  );
  expect(methods).toContain('play');
  expect([...attributeNames, ...paramNames].filter((name) => methods.includes(name))).toEqual([]);
});
