#!/bin/sh
# Runtime init: the shell starts, and runs this file from the top.
api="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime" #: startRuntime bootRuntime
headers=$(mktemp) #: bootRuntime

header() { grep -i "^$1:" "$headers" | tr -d '\r' | cut -d' ' -f2-; }
post() { curl -sS -o /dev/null -H 'Content-Type: application/json' "$@"; }

# Function init: load the code that _HANDLER names, as file.function.
file="$LAMBDA_TASK_ROOT/${_HANDLER%.*}.sh" #: loadHandler
if ! sh -n "$file"; then #: loadHandler
  post -H 'Lambda-Runtime-Function-Error-Type: Runtime.LoadFailed' \
    --data-raw '{"errorMessage":"cannot load","errorType":"Runtime.LoadFailed"}' "$api/init/error" #: initError
  exit 1 #: failInit
fi
. "$file" #: loadHandler

while true; do
  # One open request, with no time limit. The first ends INIT, each later one ends an INVOKE.
  event=$(curl -sS -D "$headers" "$api/invocation/next") || exit 1 #: next freeze thaw kill seen
  id=$(header Lambda-Runtime-Aws-Request-Id) #: answerNext
  attempt=$(header Lambda-Runtime-Invocation-Id) #: answerNext
  _X_AMZN_TRACE_ID=$(header Lambda-Runtime-Trace-Id) #: answerNext
  export _X_AMZN_TRACE_ID

  if result=$("${_HANDLER##*.}" "$event"); then #: handle return
    post -H "Lambda-Runtime-Invocation-Id: $attempt" \
      --data-raw "$result" "$api/invocation/$id/response" #: response accept
  else #: throw
    post -H "Lambda-Runtime-Invocation-Id: $attempt" \
      -H 'Lambda-Runtime-Function-Error-Type: Function.Failed' \
      --data-raw '{"errorMessage":"handler failed","errorType":"Function.Failed"}' "$api/invocation/$id/error" #: error
  fi
done
