# Outside the handler: runs once for each environment.
prices = {"tea": 3, "coffee": 4}  #: loadHandler


def handler(event, context):  #: handle
    total = sum(prices[item] for item in event["items"])  #: handle throw
    print("order", context.aws_request_id, total)  #: handle
    return {"total": total}  #: return
