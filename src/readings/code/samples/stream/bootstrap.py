#!/usr/bin/env python3
# Runtime init: the interpreter starts, and runs this file from the top.
import base64, http.client, importlib, inspect, json, os, sys, traceback  #: startRuntime bootRuntime
from types import SimpleNamespace  #: bootRuntime

ERROR = "Lambda-Runtime-Function-Error"  #: bootRuntime


def connect():
    return http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])


def call(method, path, body=None, headers={}):
    """One request to the Runtime API, with no time limit."""
    connection = connect()
    connection.request(method, "/2018-06-01/runtime" + path, body, headers)
    answer = connection.getresponse()
    if answer.status == 500:
        sys.exit("The environment cannot go on.")
    return answer.headers, answer.read()


def describe(error, kind):
    stack = traceback.format_tb(error.__traceback__)
    return json.dumps({"errorMessage": str(error), "errorType": kind, "stackTrace": stack})


def stream(path, first, parts, echo):
    """One POST for the whole response: each part leaves as soon as it is there."""
    connection = connect()
    connection.putrequest("POST", "/2018-06-01/runtime" + path)  #: openStream
    headers = {
        "Lambda-Runtime-Function-Response-Mode": "streaming",  #: openStream
        "Content-Type": "application/octet-stream",
        "Transfer-Encoding": "chunked",  #: openStream
        "Trailer": f"{ERROR}-Type, {ERROR}-Body",
    }
    for name, value in {**headers, **echo}.items():
        connection.putheader(name, value)
    connection.endheaders()  #: openStream
    trailers = ""
    try:
        send(connection, first)  #: firstByte
        for part in parts:  #: chunk
            send(connection, part)  #: chunk
    except Exception as error:  #: throw
        # Bytes are out, so POST /error is closed: the trailers tell of it.
        traceback.print_exc()  #: throw
        kind = f"Function.{type(error).__name__}"
        body = base64.b64encode(describe(error, kind).encode()).decode()  #: breakStream
        trailers = f"{ERROR}-Type: {kind}\r\n{ERROR}-Body: {body}\r\n"  #: breakStream
    connection.send(f"0\r\n{trailers}\r\n".encode())  #: closeStream breakStream
    connection.getresponse().read()  #: accept
    connection.close()


def send(connection, part):
    if part:  # A chunk of no bytes would end the body.
        connection.send(b"%x\r\n%s\r\n" % (len(part), part))  #: firstByte chunk


# Function init: load the code that _HANDLER names, as file.function.
try:
    sys.path.insert(0, os.environ["LAMBDA_TASK_ROOT"])  #: loadHandler
    file, name = os.environ["_HANDLER"].rsplit(".", 1)  #: loadHandler
    handler = getattr(importlib.import_module(file), name)  #: loadHandler
except Exception as error:
    traceback.print_exc()
    kind = "Runtime.ImportModuleError"
    call("POST", "/init/error", describe(error, kind), {f"{ERROR}-Type": kind})  #: initError
    sys.exit(1)  #: failInit

while True:
    # One open request, with no time limit. The first ends INIT, each later one ends an INVOKE.
    headers, event = call("GET", "/invocation/next")  #: next freeze thaw kill seen
    id = headers["Lambda-Runtime-Aws-Request-Id"]  #: answerNext
    deadline = int(headers["Lambda-Runtime-Deadline-Ms"])  #: answerNext
    attempt = headers["Lambda-Runtime-Invocation-Id"]  #: answerNext
    echo = {"Lambda-Runtime-Invocation-Id": attempt} if attempt else {}
    os.environ["_X_AMZN_TRACE_ID"] = headers.get("Lambda-Runtime-Trace-Id", "")  #: answerNext

    try:
        context = SimpleNamespace(aws_request_id=id, deadline_ms=deadline)
        result = handler(json.loads(event), context)  #: handle
        streams = inspect.isgenerator(result)  #: handle
        # A generator runs up to its first yield: until then an error can be posted.
        first = next(result, b"") if streams else json.dumps(result)  #: write
    except Exception as error:
        traceback.print_exc()
        kind = f"Function.{type(error).__name__}"
        path = f"/invocation/{id}/error"
        call("POST", path, describe(error, kind), {**echo, f"{ERROR}-Type": kind})  #: error
        continue

    path = f"/invocation/{id}/response"
    if streams:
        stream(path, first, result, echo)  #: openStream
    else:
        # Buffered: one body, when all of it is there.
        call("POST", path, first, {**echo, "Content-Type": "application/json"})  #: response
