-- One claim a request: each with a key of its own, of one item or of many, by ten thousand buyers.
local live, token, spread = os.getenv("LIVE"), os.getenv("TOKEN"), tonumber(os.getenv("SPREAD"))
local run = os.getenv("RUN")
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init()
  count = 0
  wrk.method = "POST"
  wrk.path = "/api/v1/lives/" .. live .. "/claims"
  wrk.headers["Authorization"] = "Bearer " .. token
  wrk.headers["Content-Type"] = "application/json"
end

function request()
  count = count + 1
  wrk.headers["Idempotency-Key"] = run .. "-" .. number .. "-" .. count
  local item = 1 + count % spread
  local buyer = count * 7 % 10000
  return wrk.format(nil, nil, nil, '{"item":"B' .. item .. '","buyer":"buyer' .. buyer .. '","quantity":1}')
end

function done(summary, latency)
  local bad = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status
    + summary.errors.timeout
  io.write(string.format("RESULT %d %d %.0f %.0f\n", summary.requests, bad, summary.duration, latency:percentile(99)))
end
