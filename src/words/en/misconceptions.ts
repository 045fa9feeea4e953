/** What people say of Lambda, and what is true (`readings/misconceptions`). `shows`: the words of the link to a story. */
export const misconceptions = {
  heard: (claim: string) => `Often heard: “${claim}”`,
  tryIt: 'Try it with numbers of your own',
  claims: {
    firstCallOnly: {
      claim: 'A cold start happens on the first call only.',
      truth:
        'It happens for each new environment: with every step up in concurrency, after each deploy or change of configuration, and when old environments are replaced. After a timeout or a crash, init also runs again inside a request.',
      shows: 'See three requests at once, two of them cold',
    },
    initIsColdStart: {
      claim: 'Init Duration is the cold start.',
      truth:
        'It is the init of extensions, runtime and function alone. Routing, placement, microVM and code come before it, and no log line shows them: 110 to 700 ms in LambdaNER-Bench.',
      shows: 'See where Init Duration begins and what came before',
    },
    busyPolling: {
      claim: 'The runtime polls all the time.',
      truth:
        'It makes one request, which blocks until there is an event. While it waits the whole environment can be frozen, at no cost.',
      shows: 'See the call that waits',
    },
    pushed: {
      claim: 'Lambda pushes the event into my function.',
      truth: 'The runtime pulls it: the event is the answer to the GET that the runtime has open.',
      shows: 'See the answer to a call from minutes before',
    },
    postedAhead: {
      claim: 'The event already lies at the Runtime API while the environment starts.',
      truth:
        'It is sent only when INIT is over and the environment has reported ready. Until then the request waits at the frontend, so INIT cannot know it.',
      shows: 'See the event being sent after INIT',
    },
    docker: {
      claim: 'A container image means that Lambda runs Docker.',
      truth:
        'The image becomes a block device when the function is created. A start mounts that device in a Firecracker microVM and loads its chunks as they are read.',
      shows: 'See an image being mounted',
    },
    imagesAreSlow: {
      claim: 'Images always start slower than zips.',
      truth:
        'A small hello world in a managed language does: its INIT takes about twice as long. Large or native packages started two to three times faster as images in LambdaNER-Bench, though not on the first call after a deploy.',
      shows: 'See a zip being unpacked whole',
    },
    initIsFree: {
      claim: 'Init is free.',
      truth: 'Every function pays for it since 1 August 2025. Custom runtimes and images always did.',
      shows: 'See where billing begins on a cold start',
    },
    memoryShortensInit: {
      claim: 'More memory shortens init.',
      truth:
        'From 128 to 1,024 MB init on demand hardly changes in the measurements of lambda-perf; INIT of provisioned environments was seen to. What gets shorter is the handler’s first run.',
      shows: 'See the language runtime start',
    },
    endsWithReturn: {
      claim: 'When the handler returns, the environment is free and billing ends.',
      truth:
        'Both wait until the runtime and every extension have asked for their next event, even if the client has its answer. Work that nobody awaited is frozen half done and may go on in somebody else’s request.',
      shows: 'See an extension that works on after the answer',
    },
    errorKills: {
      claim: 'An error kills the environment.',
      truth:
        'A reported error leaves it warm. Only an exit, a timeout, a lack of memory or a failed extension resets it, and then it is used again after a hidden init, with /tmp as it was.',
      shows: 'See an error that leaves the environment warm',
    },
    errorIs5xx: {
      claim: 'A function error is an HTTP 5xx.',
      truth: 'Invoke answers 200, and the header X-Amz-Function-Error tells of the error.',
      shows: 'See the answer to a failed call',
    },
    provisionedIsWarm: {
      claim: 'Provisioned concurrency removes cold starts.',
      truth:
        'It does for as many requests at once as are provisioned; one more starts cold. It exists for versions and aliases only, and its environments are replaced from time to time like all others, off the path of requests.',
      shows: 'See one request more than was provisioned',
    },
    asyncFeelsCold: {
      claim: 'Asynchronous callers feel cold starts.',
      truth: 'They have their 202 before anything has run. A cold start only makes the event older.',
      shows: 'See who waits for an asynchronous cold start',
    },
    snapStartIsFaster: {
      claim: 'SnapStart is always faster.',
      truth:
        'A restore takes several hundred milliseconds itself. Inits as short as those of Rust, Go or Node.js were faster without it in LambdaNER-Bench.',
      shows: 'See how long a restore takes',
    },
    fixedLifetime: {
      claim: 'Environments live for 5, 15 or 45 minutes.',
      truth:
        'No lifetime is published, and what people observed has changed several times. Under constant traffic, too, every environment ends after some hours.',
      shows: 'See an environment end',
    },
    gatewayStopsLambda: {
      claim: 'API Gateway’s timeout stops Lambda.',
      truth:
        'It only hangs up: the function runs on and is billed. A client that leaves a stream does not stop it, either.',
      shows: 'See a function that runs on for nobody',
    },
    vpcIsSlow: {
      claim: 'Functions in a VPC have slow cold starts.',
      truth:
        'Since 2019 no network interface is made at a cold start: it is made once, when a function is attached to a VPC, and environments share it. Until it is ready a new function cannot be called at all.',
      shows: 'See a cold start in a VPC',
    },
    freshMemory: {
      claim: 'Each request begins with fresh memory and an empty /tmp.',
      truth:
        'It begins with what the requests before it left in globals and in /tmp. After a timeout the globals are new, and /tmp is as it was.',
      shows: 'See a request that finds another’s data',
    },
  },
};
