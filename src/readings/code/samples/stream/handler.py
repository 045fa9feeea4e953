# Outside the handler: runs once for each environment.
prices = {"tea": 3, "coffee": 4, "cake": 5}  #: loadHandler


def handler(event, context):  #: handle
    for item in event["items"]:  #: handle
        yield f"{item}: {prices[item]}\n".encode()  #: write chunk throw
    print("order", context.aws_request_id)  #: return
