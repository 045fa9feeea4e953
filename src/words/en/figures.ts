/** Where the figures of the stories come from (`sources/scenarios/figures`). */
export const figures = {
  how: {
    helloWorldInit: 'nodejs20.x, image, x86_64, 512 MB',
    functionInit: 'Init Duration 827.47 ms less the 228.56 ms that a hello world takes (lambda-perf)',
    count: 'the counting service answers in under 1.5 ms',
    authorize: 'frontend and quota together: 2 to 5 ms',
    assign: 'assignment: 1 to 10 ms',
    place: 'placement: under 20 ms',
    takeVm: 'a microVM from the pool: 0 to 10 ms',
    loadImage: 'the midpoint, 144 ms, less the steps before',
    thaw: 'thaw: about 0 to 1 ms',
    loadZip: 'the midpoint, 520 ms, less the steps before',
    beyond: '10 MB less the first 6 MB, at 2 MB a second',
    idle: '16:07:44.630 to 16:11:58.532',
  },
};

/** Their titles, told apart from them: the element tells no sources. */
export const figureTitles = {
  log: 'A public CloudWatch log: Node.js, 512 MB, 2025-04-01 (JamesIV4/super-ai, MIT)',
  lambdaPerf: 'maxday/lambda-perf, 2026-08-22 (Apache-2.0): mean of 10 cold starts',
  platformTime: 'LambdaNER-Bench, 2026-10-06: image, platform time outside REPORT, 110 to 178 ms',
  platformTimeZip: 'LambdaNER-Bench, 2026-10-06: zip, platform time outside REPORT, 340 to 700 ms',
  story: 'A setting of this story, not a measurement',
  reader: 'Your own number, chosen under “What if”',
  lifecycle: 'AWS Lambda Developer Guide: INIT and restore hooks may take 10 s',
  asyncErrors: 'AWS Lambda Developer Guide: a minute before the second try, two before the third',
  apiGateway: 'AWS: API Gateway REST waits 29 s by default',
  snapStart: 'AWS Lambda Developer Guide, example: Restore Duration 511.25 ms, Billed Restore Duration 115 ms',
  quotas: 'AWS Lambda quotas: the first 6 MB of a stream have no speed limit, then 2 MB a second',
  asyncAge: 'AWS Lambda Developer Guide: an asynchronous event is kept for 6 h at most',
  talks: 'AWS talks and papers: re:Invent 2025 CNS423; Firecracker, NSDI 2020',
};
