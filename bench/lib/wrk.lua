-- wrk: optionally asks for the lines of a file, each once, then tells its figures as one line of JSON.
--   wrk … -s wrk.lua URL -- [FILE FIRST_LINE PAUSE]
-- PAUSE: milliseconds between an answer and the next request of a connection.
local lines = {}
local asked = 0

function init(args)
  wrk.headers["Accept-Encoding"] = "gzip"
  if not args[1] then
    return
  end
  local number = 0
  for line in io.lines(args[1]) do
    number = number + 1
    if number > tonumber(args[2]) then
      lines[#lines + 1] = wrk.format("GET", wrk.path .. line)
    end
  end
  local pause = tonumber(args[3] or 0)
  if pause > 0 then
    function delay()
      -- People are not in step: from half of it to half as much again.
      return math.random(math.floor(pause / 2), math.floor(pause * 3 / 2))
    end
  end
  function request()
    asked = asked + 1
    return lines[(asked - 1) % #lines + 1]
  end
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    'JSON {"requests":%d,"seconds":%f,"p50":%f,"p99":%f,"bytes":%d,"errors":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    summary.bytes, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
