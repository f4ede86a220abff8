-- Asks one query after another of some files of queries, a line each, and tells what became of the requests.
--   wrk ... -s queries.lua ADDRESS -- PATH FORM FILE...
-- PATH ends where the query begins; FORM is `json`, `html` for a page, `new` for JSON that nobody has asked for before,
-- or `fts5` for words in quotes with OR between them.

local paths = {}
local at = 0
local threads = 0
local asked = 0
local isNew = false

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

local function encoded(text)
  return (text:gsub("[^%w]", function(c) return string.format("%%%02X", c:byte()) end))
end

function init(args)
  local path, form = args[1], args[2]
  isNew = form == "new"
  for index = 3, #args do
    for line in io.lines(args[index]) do
      if form == "fts5" then
        local words = {}
        for word in line:gmatch("[%w\128-\255]+") do words[#words + 1] = '"' .. word .. '"' end
        line = table.concat(words, " OR ")
      end
      paths[#paths + 1] = path .. encoded(line)
    end
  end
  wrk.headers["Accept"] = form == "html" and "text/html" or "application/json"
  -- Threads begin at different places.
  at = number * math.floor(#paths / 2)
end

function request()
  at = at % #paths + 1
  asked = asked + 1
  return wrk.format("GET", isNew and string.format("%s&x=%d.%d", paths[at], number, asked) or paths[at])
end

function done(summary, latency, requests)
  local errors = summary.errors
  local faults = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format(
    "result requests=%d seconds=%.1f per_second=%.0f faults=%d p50_ms=%.2f p99_ms=%.2f most_ms=%.1f bytes=%d\n",
    summary.requests, summary.duration / 1e6, summary.requests / summary.duration * 1e6, faults,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3,
    summary.bytes / math.max(1, summary.requests)))
end
