import { describe, expect, test } from 'vitest';
import { transcribe } from '../diagram/sequence/transcript.ts';
import { scenarios } from '../sources/scenarios/catalogue.ts';
import { tell } from '../sources/scenarios/index.ts';
import { record } from '../trace/record.ts';
import { namesOf } from './callers.ts';

const open = (slug: string) => {
  const scenario = scenarios.find((each) => each.slug === slug);
  if (!scenario) throw new Error(`There is no ${slug}.`);
  const trace = record(tell(scenario).events);
  const text = transcribe(trace, scenario.setting).map(
    ({ title, route, sentences }) => `${title} ${route} ${sentences}`,
  );
  return { trace, scenario, text: text.join('\n') };
};

/** Facts §4.2. */
const doors = { apiGateway: /API Gateway/, functionUrl: /Function URL|the function’s URL/i, alb: /load balancer/i };

describe('a story at a front door names that door, and no other', () => {
  test.each([
    ['api-gateway', 'apiGateway', 'API Gateway'],
    ['api-gateway-timeout', 'apiGateway', 'API Gateway'],
    ['api-gateway-error', 'apiGateway', 'API Gateway'],
    ['function-url', 'functionUrl', 'Function URL'],
    ['alb', 'alb', 'Load balancer'],
    ['function-url-stream', 'functionUrl', 'Function URL'],
    ['api-gateway-stream', 'apiGateway', 'API Gateway'],
  ] as const)('%s', (slug, door, name) => {
    const { trace, text } = open(slug);
    expect(namesOf(trace).frontDoor.full).toBe(name);
    expect(text).toMatch(new RegExp(`Client to ${name}: send the HTTP request`));
    for (const [other, pattern] of Object.entries(doors)) {
      if (other === door) expect(text).toMatch(pattern);
      else expect(text).not.toMatch(pattern);
    }
  });
});

test.each([
  ['function-url', /payload format 2\.0/],
  ['alb', /at most 1 MB/],
  ['api-gateway', /29 s by default/],
  ['api-gateway-error', /HTTP error of its own, usually 502/],
])('%s says %s', (slug, says) => {
  expect(open(slug).text).toMatch(says);
});

test('an event of EventBridge comes from EventBridge, and a batch from an SQS queue', () => {
  const event = open('eventbridge');
  expect(namesOf(event.trace).client.full).toBe('EventBridge');
  expect(event.text).toMatch(/EventBridge to Frontend/);
  expect(event.text).not.toMatch(/client/i);
  expect(namesOf(open('sqs').trace).queue.full).toBe('SQS queue');
  expect(namesOf(open('async').trace).queue.full).toBe('Queue');
});

test('where there are two doors in one trace, or none is told, the lane has the common name', () => {
  const [url, alb] = [open('function-url').scenario, open('alb').scenario];
  const both = [
    ...tell(url).events,
    ...tell(alb)
      .events.slice(1)
      .map((event) => ({ ...event, request: 'second', at: event.at + 1_000 })),
  ];
  expect(record(both).rejections).toEqual([]);
  expect(namesOf(record(both)).frontDoor.full).toBe('Front door');
  expect(namesOf(open('cold-start').trace).frontDoor.full).toBe('Front door');
});
