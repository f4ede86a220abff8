"""The program from outside: how it starts, what it sees of others' work, and how it ends."""

import json
import os
import shutil
import signal
import socket
import subprocess
import threading
import time

import requests

import articles
import conftest

LEDE = os.environ.get("LEDE", str(articles.ROOT / ".build/release/lede"))
PROGRAM = os.environ.get("LEDE_DESK", str(articles.ROOT / ".build/clients/debug/lede-desk"))


def add(archive, folder, *rows):
    """Adds articles as another process does."""
    path = folder / "more.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    subprocess.run([LEDE, "add", "-q", str(archive), str(path)], check=True)


def found(desk, words):
    answer = requests.get(desk.address + "/", params={"q": words}, timeout=10,
                          headers={"Accept": "application/json"})
    return answer.json()["totalCount"]


def test_a_commit_of_another_process_is_seen_within_a_second(tmp_path):
    add(tmp_path / "a.lede", tmp_path, {"id": "1", "body": "A harbour opens."})
    desk = conftest.Desk(tmp_path / "a.lede", tmp_path)
    assert found(desk, "zeppelin") == 0
    add(tmp_path / "a.lede", tmp_path, {"id": "2", "body": "A zeppelin lands."})
    committed = time.monotonic()
    while found(desk, "zeppelin") == 0:
        assert time.monotonic() < committed + 1
    assert desk.stop() == 0


def test_several_archives_are_one(tmp_path):
    add(tmp_path / "a.lede", tmp_path, {"id": "1", "body": "A harbour opens.", "source": "Post"})
    add(tmp_path / "b.lede", tmp_path, {"id": "2", "body": "A harbour closes.", "source": "Wire"})
    desk = conftest.Desk(tmp_path / "a.lede", tmp_path, str(tmp_path / "b.lede"))
    assert found(desk, "harbour") == 2
    assert "a + b" in requests.get(desk.address + "/archive", timeout=10).text
    assert requests.get(desk.address + "/article?id=2", timeout=10).status_code == 200
    assert desk.stop() == 0
    refused = subprocess.run([PROGRAM, str(tmp_path / "a.lede"), str(tmp_path / "b.lede"), "--write"],
                             capture_output=True, text=True, check=False)
    assert refused.returncode == 2 and "several archives are only read" in refused.stderr


def test_what_runs_is_answered_before_the_end(archive, tmp_path):
    copy = shutil.copytree(archive, tmp_path / "news.lede")
    desk = conftest.Desk(copy, tmp_path, "--write")
    page = requests.get(desk.address + "/add", timeout=10).text
    token = page.split('name="token" value="')[1].split('"')[0]
    body = (f'--B\r\nContent-Disposition: form-data; name="token"\r\n\r\n{token}\r\n--B\r\n'
            'Content-Disposition: form-data; name="files"; filename="late.txt"\r\n\r\n'
            "A comet comes\n\nA comet came late.\r\n--B--\r\n").encode()
    with socket.create_connection(("127.0.0.1", desk.port), 10) as connection:
        connection.sendall(
            b"POST /add HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
            b"Content-Type: multipart/form-data; boundary=B\r\n"
            + f"Content-Length: {len(body)}\r\n\r\n".encode() + body[:50])
        time.sleep(0.5)
        desk.process.send_signal(signal.SIGTERM)
        time.sleep(1)
        assert desk.process.poll() is None
        connection.sendall(body[50:])
        answer = b""
        while part := connection.recv(65536):
            answer += part
    assert answer.startswith(b"HTTP/1.1 200") and b'"added":1' in answer
    assert desk.process.wait(20) == 0


def test_an_idle_connection_does_not_keep_it_from_ending(archive, tmp_path):
    desk = conftest.Desk(archive, tmp_path)
    with requests.Session() as session:
        assert session.get(desk.address + "/help", timeout=10).status_code == 200
        start = time.monotonic()
        assert desk.stop() == 0
        assert time.monotonic() < start + 5


def test_open_shows_the_address_in_the_browser(archive, tmp_path):
    browser = tmp_path / "bin" / "xdg-open"
    browser.parent.mkdir()
    browser.write_text(f'#!/bin/sh\necho "$1" >{tmp_path}/opened\n')
    browser.chmod(0o755)
    path = f"{browser.parent}:{os.environ['PATH']}"
    desk = conftest.Desk(archive, tmp_path, "--open", environment={**os.environ, "PATH": path})
    opened, end = tmp_path / "opened", time.monotonic() + 10
    while not (opened.exists() and opened.read_text()) and time.monotonic() < end:
        time.sleep(0.05)
    assert opened.read_text().strip() == desk.address + "/"
    assert desk.stop() == 0


def test_lede_serve_finds_it_beside_itself(archive, tmp_path):
    for name, program in [("lede", LEDE), ("lede-desk", PROGRAM)]:
        # A link would lead to where the program itself stands.
        shutil.copy(program, tmp_path / name)
    serving = subprocess.Popen([tmp_path / "lede", "serve", archive, "--port", "0"],
                               stderr=subprocess.PIPE, text=True)
    line = serving.stderr.readline()
    drain = threading.Thread(target=serving.stderr.read)
    drain.start()
    address = line.split("lede-desk: ")[1].split()[0]
    assert requests.get(address + "help", timeout=10).status_code == 200
    serving.send_signal(signal.SIGINT)
    assert serving.wait(20) == 0
    drain.join()


def test_it_says_what_keeps_it_from_starting(archive, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        for arguments, code, words in [
            ([str(tmp_path / "gone.lede")], 3, "there is no archive"),
            ([str(archive), "--port", str(port)], 3, f"127.0.0.1:{port}"),
            ([str(archive), "--host", "0.0.0.0"], 2, "--token-file"),
            ([str(archive), "--port", "x"], 2, "--port"),
            ([], 2, "name an archive"),
        ]:
            done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=20,
                                  check=False)
            assert done.returncode == code and words in done.stderr, (arguments, done.stderr)
