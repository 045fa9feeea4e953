#!/usr/bin/env python3
# Runtime init: the interpreter starts, and runs this file from the top.
import http.client, importlib, json, os, sys, traceback  #: startRuntime bootRuntime
from types import SimpleNamespace  #: bootRuntime


def call(method, path, body=None, headers={}):
    """One request to the Runtime API, with no time limit."""
    connection = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
    connection.request(method, "/2018-06-01/runtime" + path, body, headers)
    answer = connection.getresponse()
    if answer.status == 500:
        sys.exit("The environment cannot go on.")
    return answer.headers, answer.read()


def call_error(path, error, kind, headers={}):
    body = {
        "errorMessage": str(error),
        "errorType": kind,
        "stackTrace": traceback.format_tb(error.__traceback__),
    }
    call("POST", path, json.dumps(body), {**headers, "Lambda-Runtime-Function-Error-Type": kind})


# Function init: load the code that _HANDLER names, as file.function.
try:
    sys.path.insert(0, os.environ["LAMBDA_TASK_ROOT"])  #: loadHandler
    file, name = os.environ["_HANDLER"].rsplit(".", 1)  #: loadHandler
    handler = getattr(importlib.import_module(file), name)  #: loadHandler
except Exception as error:
    traceback.print_exc()
    call_error("/init/error", error, "Runtime.ImportModuleError")  #: initError
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
        result = json.dumps(handler(json.loads(event), context))  #: handle return
    except Exception as error:  #: throw
        traceback.print_exc()  #: throw
        call_error(f"/invocation/{id}/error", error, f"Function.{type(error).__name__}", echo)  #: error
    else:
        json_type = {"Content-Type": "application/json"}
        call("POST", f"/invocation/{id}/response", result, {**echo, **json_type})  #: response accept
