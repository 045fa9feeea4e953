# Outside the handler: runs once for each environment.
greeting='hello' #: loadHandler

handler() { #: handle
  echo "the event has ${#1} characters" >&2 #: handle
  test "$1" != '"fail"' || return 1 #: throw
  printf '{"%s":%s}' "$greeting" "$1" #: return
}
