// Outside the handler: runs once for each environment.
const prices = new Map([
  ['tea', 3], //: loadHandler
  ['coffee', 4], //: loadHandler
]);

export async function handler(event, context) {
  //: handle
  let total = 0;
  for (const item of event.items) {
    if (!prices.has(item)) throw new Error(`We do not sell ${item}.`); //: throw
    total += prices.get(item); //: handle
  }
  console.log('order', context.awsRequestId, total); //: handle
  return { total }; //: return
}
