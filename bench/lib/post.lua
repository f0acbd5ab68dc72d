-- wrk: posts a JSON body, KEY in it replaced by another key each time, then tells its figures as one line of JSON.
--   wrk … -s post.lua URL -- BODY_FILE AUTHORIZATION NAME PAUSE
-- NAME: a word for the keys of this run. PAUSE: milliseconds between an answer and the next request of a connection.
local body
local name
local sent = 0

function init(args)
  local file = assert(io.open(args[1]))
  body = file:read("*a")
  file:close()
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["Authorization"] = args[2]
  name = args[3]
  local pause = tonumber(args[4])
  if pause > 0 then
    function delay()
      -- People are not in step: from half of it to half as much again.
      return math.random(math.floor(pause / 2), math.floor(pause * 3 / 2))
    end
  end
end

function request()
  sent = sent + 1
  return wrk.format(nil, nil, nil, (body:gsub("KEY", name .. "-" .. sent)))
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    'JSON {"requests":%d,"seconds":%f,"p50":%f,"p99":%f,"errors":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
