"""Tests of `lede` through a pseudo-terminal and in odd surroundings; run by scripts/terminal-tests."""
import json, os, random, re, shutil, signal, stat, subprocess, sys, tempfile, time
import pexpect

PROGRAM = os.path.abspath(sys.argv[1])
ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
FOLDER = tempfile.mkdtemp(prefix="lede-terminal-")
ARCHIVE = os.path.join(FOLDER, "seeds.lede")
PROMPT = "lede> "
failures = []


def environment(**more):
    base = {"PATH": os.environ["PATH"], "HOME": FOLDER, "TERM": "xterm-256color", "LANG": "C.UTF-8",
            "INPUTRC": "/dev/null"}
    if "LD_LIBRARY_PATH" in os.environ:
        base["LD_LIBRARY_PATH"] = os.environ["LD_LIBRARY_PATH"]
    base.update(more)
    return {k: v for k, v in base.items() if v is not None}


def run(*words, stdin="", **more):
    return subprocess.run([PROGRAM, *words], input=stdin, capture_output=True, text=True,
                          env=environment(**more), timeout=60)


def shell(*words, rows=30, columns=100, **more):
    child = pexpect.spawn(PROGRAM, [ARCHIVE, *words], env=environment(**more), encoding="utf-8",
                          dimensions=(rows, columns), timeout=30)
    child.delaybeforesend = 0.05
    child.expect_exact(PROMPT)
    return child


def leave(child):
    child.sendeof()
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus


def test(function):
    try:
        function()
        print("ok    ", function.__doc__)
    except Exception as error:  # each test tells its own failure and the others run
        failures.append(function.__doc__)
        print("FAILED", function.__doc__, "--", re.sub(r"\s+", " ", str(error))[:900])
    return function


subprocess.run([PROGRAM, "add", "-q", ARCHIVE, os.path.join(ROOT, "seeds")], check=True,
               env=environment())


@test
def typing():
    """a typed question is answered, and Ctrl-D leaves with exit code 0"""
    child = shell()
    child.sendline("how many Hezbollah fighters died?")
    child.expect("fighters to .*40")
    child.expect_exact(PROMPT)
    assert leave(child) == 0


@test
def tab():
    """Tab completes commands, terms and fields"""
    child = shell()
    child.send(".dig\t")
    child.expect_exact(".digest ")
    child.send("hezb\t")
    child.expect_exact("hezbollah ")
    child.sendline("20")
    child.expect("/20 words")
    child.expect_exact(PROMPT)
    leave(child)


@test
def interrupt_at_prompt():
    """Ctrl-C at the prompt drops the line and stays"""
    child = shell()
    child.send("half a line")
    child.sendintr()
    child.expect_exact(PROMPT)
    child.sendline(".terms hez")
    child.expect("hezbollah +4")
    child.expect_exact(PROMPT)
    assert leave(child) == 0


@test
def interrupt_running():
    """Ctrl-C stops what runs within 100 ms and stays"""
    child = shell()
    child.sendline(".watch 60 hezbollah")
    child.expect("watching")
    time.sleep(0.3)
    start = time.time()
    child.sendintr()
    child.expect_exact(PROMPT)
    assert time.time() - start < 0.35, "took %.2f s" % (time.time() - start)
    assert leave(child) == 0


@test
def file_limit():
    """a file that grows beyond ulimit -f is an error that names it, and leaves the archive as it was"""
    archive = os.path.join(FOLDER, "limited.lede")
    assert run("create", archive).returncode == 0
    limited = ["sh", "-c", 'ulimit -f 4; exec "$0" add "$1" "$2"', PROGRAM, archive, os.path.join(ROOT, "seeds")]
    done = subprocess.run(limited, capture_output=True, text=True, env=environment(), timeout=60)
    assert done.returncode == 3 and "large" in done.stderr, (done.returncode, done.stderr)
    assert run("check", archive).returncode == 0
    assert run("search", archive, "*").returncode == 1


@test
def history():
    """history is kept, private, without duplicates and lines that begin with a blank"""
    path = os.path.join(FOLDER, "own-history")
    child = shell(LEDE_HISTORY=path)
    for line in (".terms hez", ".terms iran", ".terms hez", " .terms secret"):
        child.sendline(line)
        child.expect_exact(PROMPT)
    leave(child)
    with open(path) as file:
        assert file.read().split("\n") == [".terms iran", ".terms hez", ""]
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    child = shell(LEDE_HISTORY=path)
    child.send("\x10")
    child.expect_exact(".terms hez")
    child.sendline("")
    child.expect_exact(PROMPT)
    leave(child)


@test
def search_history():
    """Ctrl-R finds an earlier line"""
    path = os.path.join(FOLDER, "search-history")
    child = shell(LEDE_HISTORY=path)
    child.sendline(".terms nasral")
    child.expect_exact(PROMPT)
    child.send("\x12nasr")
    time.sleep(0.3)
    child.send("\r")
    child.expect("nasrallah +3")
    child.expect_exact(PROMPT)
    leave(child)


@test
def state_home():
    """without LEDE_HISTORY the history stands below XDG_STATE_HOME"""
    state = os.path.join(FOLDER, "state")
    child = shell(XDG_STATE_HOME=state)
    child.sendline(".terms hez")
    child.expect_exact(PROMPT)
    leave(child)
    assert os.path.exists(os.path.join(state, "lede", "history"))


@test
def paste():
    """a paste of several lines runs each of them"""
    child = shell()
    child.send("\x1b[200~.terms hez\n.terms iran\n\x1b[201~\r")
    child.expect("hezbollah +4")
    child.expect("iran +2")
    child.expect_exact(PROMPT)
    leave(child)


@test
def typed_commands():
    """what is typed, pasted or was kept sends no command to the terminal, and other letters stay"""
    kept = os.path.join(FOLDER, "kept-history")
    with open(kept, "w") as file:
        file.write(".terms iran\n.terms \x9b2J\u202ehez\n")
    child = shell(LEDE_HISTORY=kept, NO_COLOR="1")
    child.send("\x1b[200~.terms \u009b\u00c2\u202e\u2066h\u2026\u00e9\u6f22\u202c\x1b[201~\r")
    child.expect("no term begins with \u00e2h\u2026\u00e9\u6f22")
    shown = child.before
    child.expect_exact(PROMPT)
    child.send("\x1b[A\x1b[A")
    child.expect("iran")
    shown += child.before
    child.send("\x15")
    leave(child)
    assert not re.search("[\u0080-\u009f\u202a-\u202e\u2066-\u2069]", shown), repr(shown)


@test
def odd_history():
    """a history that is no regular file is left alone, and keeps nobody waiting"""
    path = os.path.join(FOLDER, "fifo")
    os.mkfifo(path)
    for history in (path, "/dev/null"):
        before = os.stat(history).st_mode
        child = shell(LEDE_HISTORY=history)
        child.sendline(".terms hez")
        child.expect("hezbollah +4")
        child.expect_exact(PROMPT)
        leave(child)
        assert os.stat(history).st_mode == before


@test
def resize():
    """text is wrapped to the size that the terminal has now"""
    child = shell(columns=100, NO_COLOR="1")
    child.setwinsize(30, 50)
    time.sleep(0.2)
    child.sendline("nasrallah")
    child.expect("ran as")
    lines = [re.sub(r"\x1b\[[?0-9;]*[a-zA-Z]|\r", "", l) for l in child.before.split("\n")][1:]
    assert max(map(len, lines)) <= 50, max(lines, key=len)
    child.expect_exact(PROMPT)
    leave(child)


@test
def pager():
    """what is taller than the screen goes through the pager"""
    child = shell(rows=10, LEDE_PAGER="sed 's/^/| /'")
    child.sendline(".help syntax")
    child.expect(r"\| .*Any text runs")
    child.expect_exact(PROMPT)
    child.sendline(".set pager off")
    child.expect_exact(PROMPT)
    child.sendline(".help syntax")
    child.expect("Any text runs")
    child.expect_exact(PROMPT)
    leave(child)


@test
def colour():
    """NO_COLOR and TERM=dumb are minded, --color wins"""
    for more in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        child = shell(**more)
        child.sendline("nasrallah")
        child.expect("ran as")
        shown = child.before
        child.expect_exact(PROMPT)
        assert "\x1b[1m" not in shown and "\x1b[2m" not in shown
        leave(child)
    assert "\x1b[" in run("search", ARCHIVE, "nasrallah", "--color", "always").stdout
    assert "\x1b[" not in run("search", ARCHIVE, "nasrallah").stdout


@test
def rc_file():
    """the rc file is read, --no-rc leaves it out, .show tells where a value came from"""
    config = os.path.join(FOLDER, "config")
    os.makedirs(os.path.join(config, "lede"), exist_ok=True)
    with open(os.path.join(config, "lede", "rc"), "w") as file:
        file.write("# mine\n.set sort newest\n")
    child = shell(XDG_CONFIG_HOME=config, NO_COLOR="1")
    child.sendline(".show")
    child.expect("sort +newest +line 2 of .*rc")
    child.expect_exact(PROMPT)
    leave(child)
    child = shell("--no-rc", XDG_CONFIG_HOME=config, NO_COLOR="1")
    child.sendline(".show")
    child.expect("sort +score +standard")
    child.expect_exact(PROMPT)
    leave(child)


@test
def pipes():
    """| head -1 ends quietly"""
    for words in ("search %s hamas -n 0", "terms %s -n 0", "export %s", "--help"):
        command = words.replace("%s", ARCHIVE)
        got = subprocess.run(["bash", "-c", 'set -o pipefail; "%s" %s | head -1' % (PROGRAM, command)],
                             capture_output=True, text=True, env=environment())
        assert got.returncode == 0 and not got.stderr.strip().startswith("lede: "), got


@test
def closed_output():
    """a closed standard output is a fault, not a crash"""
    got = subprocess.run(["bash", "-c", '"%s" terms "%s" >&-' % (PROGRAM, ARCHIVE)],
                         capture_output=True, text=True, env=environment())
    assert got.returncode == 3 and "standard output" in got.stderr, got
    got = subprocess.run(["bash", "-c", '"%s" terms "%s" > /dev/full' % (PROGRAM, ARCHIVE)],
                         capture_output=True, text=True, env=environment())
    assert got.returncode == 3 and "space" in got.stderr, got


@test
def hostile():
    """no article, query or file name sends a command to the terminal"""
    attack = "\x1b]52;c;eA==\x07\x1b[31;5mRED\x1b]0;TITLE\x07\x9b31m\x08\u202eevil\x85\x7f\x1bP1q\x1b\\"
    archive = os.path.join(FOLDER, "hostile.lede")
    names = os.path.join(FOLDER, "names")
    os.makedirs(names)
    lines = [json.dumps({"id": "%d%s" % (n, attack), "title": "Storm %s %d" % (attack, n), "source": "s" + attack,
                         "body": "The storm %s killed 12 people. John %s Smith saw it." % (attack, attack)})
             for n in range(3)]
    with open(os.path.join(names, "a.jsonl"), "w") as file:
        file.write("\n".join(lines) + "\n")
    with open(os.path.join(names, "t%s.txt" % attack.replace("/", "")), "w") as file:
        file.write("The storm %s was here.\n" % attack)

    def shown(*words):
        child = pexpect.spawn(PROGRAM, list(words), env=environment(LEDE_PAGER="cat"), timeout=30,
                              dimensions=(40, 100))
        child.expect(pexpect.EOF)
        child.close()
        return child.before

    for words in (["add", archive, names, "--files"], ["search", archive, "storm"],
                  ["search", archive, "storm", "--format", "box"], ["search", archive, "storm", "--format", "csv"],
                  ["ask", archive, "who saw the storm?"], ["digest", archive, "storm"],
                  ["export", archive, "--as", "csv"], ["count", archive, "storm", "--by", "source"],
                  ["similar", archive, "0" + attack], ["search", archive, "no" + attack, "--strict"]):
        got = shown(*words)
        rest = re.sub(rb"\x1b\[(1|2|1;33|1;36|1;31|33|0)m|\r\n|\r\x1b\[K", b"", got)
        bad = re.findall(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80\xae", rest)
        assert got and not bad, (words, bad, got[:300])
    piped = run("search", archive, "storm", "--format", "tsv")
    assert "\x1b]52" in piped.stdout, "a pipe gets the text as it is"


@test
def closed_pipe():
    """a reader that has gone ends the program quietly, with the exit code of a broken pipe"""
    for words in (["export", ARCHIVE, "--as", "jsonl"], ["terms", ARCHIVE, "-n", "0"]):
        reader, writer = os.pipe()
        os.close(reader)
        got = subprocess.run([PROGRAM] + words, stdout=writer, stderr=subprocess.PIPE, text=True, env=environment())
        os.close(writer)
        assert got.returncode == 141 and not got.stderr, got


@test
def missing():
    """a missing archive, and a folder that is none, are exit code 3 with a way out"""
    got = run("search", os.path.join(FOLDER, "none.lede"), "x")
    assert got.returncode == 3 and "none.lede" in got.stderr, got
    got = run("search", ROOT, "x")
    assert got.returncode == 3, got


@test
def read_only():
    """a read-only folder is told of"""
    if os.geteuid() == 0:
        got = run("search", ARCHIVE, "hamas", "-o", "/proc/x")
    else:
        folder = os.path.join(FOLDER, "fixed")
        os.makedirs(folder, exist_ok=True)
        os.chmod(folder, 0o500)
        got = run("add", os.path.join(folder, "a.lede"), os.path.join(ROOT, "seeds"))
    assert got.returncode == 3 and got.stderr, got


@test
def surroundings():
    """no HOME, LC_ALL=C, a Turkish locale: the same bytes"""
    usual = run("search", ARCHIVE, "IRAN", "--format", "jsonl")
    assert usual.returncode == 0, usual
    for more in ({"HOME": None}, {"LC_ALL": "C"}, {"LC_ALL": "tr_TR.UTF-8"}, {"TZ": "Asia/Tokyo"}):
        assert run("search", ARCHIVE, "IRAN", "--format", "jsonl", **more).stdout == usual.stdout
    child = shell(HOME=None, NO_COLOR="1")
    child.sendline(".show")
    child.expect("history +not kept: no HOME")
    child.expect_exact(PROMPT)
    leave(child)


@test
def script():
    """statements on standard input run without a prompt or colour; the first error's line is told"""
    got = run(ARCHIVE, stdin="# a comment\n.terms hez\n.nonsense\n.terms iran\n")
    assert PROMPT not in got.stdout and "\x1b" not in got.stdout
    assert "hezbollah" in got.stdout and "iran" in got.stdout, got
    assert "no command .nonsense" in got.stderr and got.returncode == 2, got
    got = run(ARCHIVE, "--bail", stdin=".nonsense\n.terms iran\n")
    assert got.returncode == 2 and "iran" not in got.stdout, got


@test
def request_and_response():
    """--input answers a line before it waits for the next, and a bad line does not end it"""
    child = subprocess.Popen([PROGRAM, "search", ARCHIVE, "--input", "-"], stdin=subprocess.PIPE,
                             stdout=subprocess.PIPE, text=True, env=environment())
    for line, part in (('{"id":"q1","query":"hamas"}', '"id":"q1","hits":[{"id"'),
                       ("nonsense", '{"id":null,"error":'),
                       ('{"id":7}', '{"id":7,"error":'),
                       ('{"id":"q2","query":"hezbollah"}', '"id":"q2","hits":[')):
        child.stdin.write(line + "\n")
        child.stdin.flush()
        got = child.stdout.readline()
        assert part in got, got
    child.stdin.close()
    assert child.wait(20) == 0


@test
def interrupt_command():
    """Ctrl-C ends a command with exit code 130"""
    child = subprocess.Popen([PROGRAM, "bench", ARCHIVE], stdin=subprocess.PIPE,
                             stdout=subprocess.PIPE, env=environment())
    child.stdout.readline()
    child.send_signal(signal.SIGINT)
    assert child.wait(5) == 130


@test
def interrupt_digest():
    """Ctrl-C stops a digest of many articles, and the shell goes on"""
    chance = random.Random(1)
    words = "minister harbour budget storm council vote talks strike officials prices".split()
    words += ["word%d" % number for number in range(3000)]
    lines = os.path.join(FOLDER, "many.jsonl")
    with open(lines, "w") as file:
        for number in range(12000):
            body = " ".join(" ".join(chance.choices(words, k=chance.randrange(8, 30))).capitalize() + "."
                            for _ in range(chance.randrange(10, 20)))
            line = {"id": str(number), "title": "Minister %d" % number, "body": body}
            file.write(json.dumps(line) + "\n")
    archive = os.path.join(FOLDER, "many.lede")
    assert run("add", "-q", archive, lines).returncode == 0
    child = pexpect.spawn(PROGRAM, [archive], env=environment(), encoding="utf-8", timeout=30)
    child.expect_exact(PROMPT)
    child.sendline(".digest minister --articles 12000")
    time.sleep(0.3)
    start = time.time()
    child.sendintr()
    child.expect("interrupted|stopped")
    child.expect_exact(PROMPT)
    assert time.time() - start < 2, "took %.2f s" % (time.time() - start)
    child.sendline(".count minister --by source")
    child.expect("12,000")
    child.expect_exact(PROMPT)
    assert leave(child) == 0


@test
def second_writer():
    """a second writer is told which process writes, and readers go on"""
    first = subprocess.Popen([PROGRAM, "add", "-q", ARCHIVE, "-", "--as", "jsonl"],
                             stdin=subprocess.PIPE, env=environment())
    try:
        # Until the first one has the lock; a second writer that comes too early would take it away.
        lock = os.path.join(ARCHIVE, "LOCK")
        while "process %d " % first.pid not in open(lock).read():
            assert first.poll() is None
            time.sleep(0.01)
        second = run("remove", ARCHIVE, "nobody")
        assert second.returncode == 3 and "process %d" % first.pid in second.stderr, second
        assert run("search", ARCHIVE, "hamas").returncode == 0
    finally:
        first.communicate(json.dumps({"id": "late", "title": "Late", "body": "Zeppelins."}).encode())
    assert first.returncode == 0
    assert run("search", ARCHIVE, "zeppelins").returncode == 0


@test
def watching():
    """a watched folder's files are added when they are whole, exports into it too, and Ctrl-C ends it"""
    watched, archive = os.path.join(FOLDER, "arrivals"), os.path.join(FOLDER, "watched.lede")
    os.mkdir(watched)
    watch = subprocess.Popen([PROGRAM, "add", archive, "--watch", watched], text=True,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment())

    def count():
        told = run("stats", archive, "--format", "json") if os.path.isdir(archive) else None
        return json.loads(told.stdout)["articles"] if told and told.returncode == 0 else 0

    def wait(articles):
        start = time.time()
        while count() != articles:
            assert watch.poll() is None, "ended by itself"
            assert time.time() - start < 30, "%d articles instead of %d" % (count(), articles)
            time.sleep(0.1)

    try:
        # It comes in pieces, none of which is half an article at a line's end.
        path = os.path.join(watched, "wire.jsonl")
        lines = "".join(json.dumps({"id": "w%d" % n, "headline": "H", "body": "Zeppelin %d." % n}) + "\n"
                        for n in range(40))
        with open(path, "w") as file:
            for at in range(0, len(lines), len(lines) // 5):
                file.write(lines[at:at + len(lines) // 5])
                file.flush()
                time.sleep(0.4)
                assert count() == 0, "a part of the file was added"
        wait(40)
        # Another program writes by an unfinished name and renames.
        with open(path + ".part", "w") as file:
            file.write(json.dumps({"id": "late", "headline": "H", "body": "Airship."}) + "\n")
        time.sleep(1.5)
        assert count() == 40
        os.rename(path + ".part", os.path.join(watched, "late.jsonl"))
        wait(41)
        exported = run("export", ARCHIVE, "--as", "newsml-g2", "-o", os.path.join(watched, "out") + os.sep, "-q")
        assert exported.returncode == 0, exported
        wait(41 + json.loads(run("stats", ARCHIVE, "--format", "json").stdout)["articles"])
    finally:
        watch.send_signal(signal.SIGINT)
        told = watch.communicate(timeout=30)[0]
    assert "skipped" not in told and "mended" not in told, told
    assert watch.returncode == 130, watch.returncode


@test
def ending():
    """a process that is told to end leaves nothing half done behind, tells the signal, and minds nohup"""
    folder = os.path.join(FOLDER, "ending")
    os.mkdir(folder)
    many = os.path.join(folder, "many.jsonl")
    with open(many, "w") as file:
        for n in range(30000):
            file.write(json.dumps({"id": "m%d" % n, "headline": "H%d" % n, "body": "Zeppelin %d. " % n * 40}) + "\n")
    archive = os.path.join(folder, "many.lede")
    assert run("add", archive, many, "-q").returncode == 0
    os.remove(many)
    for number in (signal.SIGTERM, signal.SIGHUP):
        for words in (["export", archive, "-o", "out.xml"], ["export", archive, "-o", "out/"], ["backup", archive, "copy"]):
            process = subprocess.Popen([PROGRAM, *words, "-q"], cwd=folder, env=environment(), stderr=subprocess.PIPE)
            start = time.time()
            # Until something of it stands there.
            while len(os.listdir(folder)) == 1 and process.poll() is None and time.time() - start < 20:
                time.sleep(0.002)
            process.send_signal(number)
            process.communicate(timeout=30)
            assert process.returncode in (128 + number, 0), (words, process.returncode)
            left = [name for _, folders, names in os.walk(folder) for name in folders + names]
            if process.returncode:
                assert not [name for name in left if name.startswith(".") or name in ("out.xml", "copy")], (words, left)
            for name in ("out", "copy"):
                shutil.rmtree(os.path.join(folder, name), ignore_errors=True)
            if os.path.exists(os.path.join(folder, "out.xml")):
                os.remove(os.path.join(folder, "out.xml"))
    waits = subprocess.Popen(["nohup", PROGRAM, "add", os.path.join(folder, "n.lede"), "-", "--as", "jsonl"],
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
    time.sleep(0.5)
    waits.send_signal(signal.SIGHUP)
    told = waits.communicate(b'{"id":"1","body":"Zeppelin."}\n', timeout=30)
    assert waits.returncode == 0, (waits.returncode, told)


shutil.rmtree(FOLDER, ignore_errors=True)
print("%d failed" % len(failures) if failures else "all terminal tests passed")
sys.exit(1 if failures else 0)
