/** What sources that disagree say, and what is told here, at the everyday steps. All others stand in `furtherDisagreementTexts`. */
export const everydayDisagreements = {
  codeBilled:
    'AWS’s lifecycle page says of download and setup: you are charged for this time; its Extensions API page counts them as INIT. In AWS’s published code, and as LambdaNER-Bench measured it, Init Duration begins afterwards.',
  initAgainstLimit:
    'AWS’s page on custom runtimes says that initialization counts towards the timeout. A log on its lifecycle page shows otherwise: a limit of 3 s, Duration 3016.78 ms and Init Duration 84.00 ms.',
  routerName:
    'AWS’s paper of 2020 calls it the Worker Manager, AWS’s talks since 2022 the Assignment Service, as here.',
};
