"""Requests that no browser sends, over the network as they are."""

import random
import re
import socket
import threading
import time

import requests

import articles

HEAD = "GET /help HTTP/1.1\r\nHost: localhost\r\n\r\n"


def talk(desk, data, seconds=15):
    """Sends bytes, and gives what comes back until the end."""
    with socket.create_connection(("127.0.0.1", desk.port), seconds) as connection:
        connection.settimeout(seconds)
        received = b""
        try:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            while part := connection.recv(65536):
                received += part
        except (ConnectionError, TimeoutError):
            pass
        return received


def is_well(desk):
    assert desk.process.poll() is None
    assert requests.get(desk.address + "/help", timeout=5).status_code == 200


def memory(desk):
    """Resident memory in MB."""
    with open(f"/proc/{desk.process.pid}/status", encoding="ascii") as file:
        return next(int(line.split()[1]) / 1000 for line in file if line.startswith("VmRSS"))


def malformed(count):
    """Requests with some of their bytes changed, cut or doubled; the same at every call."""
    chance = random.Random(11)
    seeds = [
        HEAD.encode(), b"POST /add HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello",
        b"GET /?q=a%20b&id=%ff HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n",
        b"POST /searches HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"3\r\nabc\r\n0\r\n\r\n",
    ]
    for _ in range(count):
        data = bytearray(chance.choice(seeds))
        for _ in range(chance.randrange(1, 6)):
            place = chance.randrange(len(data))
            match chance.randrange(4):
                case 0: data[place] = chance.randrange(256)
                case 1: del data[place:]
                case 2: data[place:place] = data[place:place + 20] * chance.randrange(1, 30)
                case 3: data[place:place] = chance.randbytes(chance.randrange(1, 40))
            if not data:
                break
        yield bytes(data)


def test_malformed_requests(desk):
    requests_sent = list(malformed(10_000))
    faults = []

    def send(part):
        for data in part:
            answer = talk(desk, data, 12)
            if b" 500 " in answer[:20]:
                faults.append(data)

    threads = [threading.Thread(target=send, args=(requests_sent[at::8],)) for at in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    is_well(desk)


def test_other_names_are_refused(desk):
    for host in ["evil.example", "localhost.evil.example", "", "127.0.0.1.nip.io"]:
        answer = talk(desk, f"GET / HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        assert answer[9:12] in (b"421", b"400"), host
    assert talk(desk, b"GET / HTTP/1.1\r\n\r\n")[9:12] in (b"421", b"400")


def test_no_path_leads_out(desk):
    for path in ["/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/desk.css/..%2f..%2fx",
                 "/..\\..\\etc\\passwd", "//etc/passwd", "/desk.js%00.html"]:
        answer = talk(desk, f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        assert answer[9:12] in (b"404", b"400"), path
        assert b"root:" not in answer


def test_no_header_is_split(desk):
    for query in ["a%0d%0aSet-Cookie:%20x=1", "a%0aX-Evil:%201", "a%E5%98%8A%E5%98%8DX-Evil:1"]:
        answer = talk(
            desk, f"GET /export?id=made-1&as=csv&q={query} HTTP/1.1\r\nHost: localhost\r\n\r\n"
            .encode())
        head = answer.split(b"\r\n\r\n")[0].lower()
        assert b"\r\nset-cookie" not in head and b"\r\nx-evil" not in head


def test_an_id_splits_no_header(desk):
    for kind in ["csv", "jsonl", "newsml-g2", "nitf", "ninjs-3.1"]:
        answer = requests.get(desk.address + "/export", timeout=20,
                              params={"id": articles.ATTACK, "as": kind})
        assert answer.status_code == 200
        name = answer.headers["Content-Disposition"].split("filename=")[1]
        assert re.fullmatch(r'"[A-Za-z0-9._-]+"', name), name


def test_another_site_cannot_write(desk):
    page = requests.get(desk.address + "/searches", timeout=5).text
    token = page.split('name="token" value="')[1].split('"')[0]
    form = {"name": "evil", "q": "x", "action": "save", "token": token}
    site = {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}
    for data, headers in [({**form, "token": "0" * 64}, {}), ({**form, "token": ""}, {}),
                          (form, site), (form, {"Sec-Fetch-Site": "same-site"})]:
        answer = requests.post(desk.address + "/searches", data=data, headers=headers, timeout=5)
        assert answer.status_code in (400, 403), answer.status_code
    names = requests.get(desk.address + "/searches", timeout=5,
                         headers={"Accept": "application/json"}).json()["searches"]
    assert "evil" not in [search["name"] for search in names]


def test_slow_clients_hold_nobody_up(desk):
    slow = []
    for _ in range(100):
        connection = socket.create_connection(("127.0.0.1", desk.port))
        connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
        slow.append(connection)
    start = time.monotonic()
    is_well(desk)
    assert time.monotonic() - start < 3
    # A byte now and then does not help: the head must be there within ten seconds.
    end = time.monotonic() + 25
    open_ones = slow
    while open_ones and time.monotonic() < end:
        time.sleep(1)
        left = []
        for connection in open_ones:
            try:
                connection.sendall(b"X")
                connection.setblocking(False)
                if connection.recv(1000) == b"":
                    continue
            except BlockingIOError:
                pass
            except ConnectionError:
                continue
            finally:
                connection.setblocking(True)
            left.append(connection)
        open_ones = left
    assert not open_ones
    for connection in slow:
        connection.close()


def test_a_caller_of_http_1_0_sees_the_end(desk):
    for head in ["", "Connection: keep-alive\r\n"]:
        with socket.create_connection(("127.0.0.1", desk.port), 5) as connection:
            connection.sendall(f"GET /help HTTP/1.0\r\nHost: localhost\r\n{head}\r\n".encode())
            start, answer = time.monotonic(), b""
            while part := connection.recv(65536):
                answer += part
        assert time.monotonic() < start + 3
        assert answer.startswith(b"HTTP/1.1 200") and answer.endswith(b"</html>\n")
        assert b"\r\nconnection: close\r\n" in answer.split(b"\r\n\r\n")[0].lower() + b"\r\n"


def test_an_address_that_is_too_long_is_answered_with_a_page(desk):
    for length in [20_000, 150_000]:
        answer = requests.get(desk.address + "/article", params={"id": "a" * length}, timeout=20)
        assert answer.status_code in (400, 414)
        assert "long" in answer.text and "To the search" in answer.text
    # One of a few thousand letters is an id like others.
    answer = requests.get(desk.address + "/article", params={"id": "a" * 9000}, timeout=20)
    assert answer.status_code == 404


def test_an_upload_does_not_stand_in_memory(desk):
    before, highest = memory(desk), 0
    head = ('--B\r\nContent-Disposition: form-data; name="token"\r\n\r\n' + "0" * 64 + "\r\n--B\r\n"
            'Content-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n').encode()
    part, count, end = b"A line of text.\n" * 4096, 730, b"\r\n--B--\r\n"
    length = len(head) + len(part) * count + len(end)
    with socket.create_connection(("127.0.0.1", desk.port), 60) as connection:
        connection.sendall(
            "POST /add HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=B\r\n"
            f"Content-Length: {length}\r\n\r\n".encode() + head)
        for number in range(count):
            connection.sendall(part)
            if number % 50 == 0:
                highest = max(highest, memory(desk))
        connection.sendall(end)
        assert connection.recv(65536).startswith(b"HTTP/1.1 403")
        highest = max(highest, memory(desk))
    assert highest < before + 25


def test_a_body_of_100_megabytes(desk):
    before = memory(desk)
    for path in ["/add", "/searches"]:
        for head in ["Content-Length: 100000000", "Transfer-Encoding: chunked"]:
            part = b"a" * 65536
            with socket.create_connection(("127.0.0.1", desk.port), 20) as connection:
                try:
                    connection.sendall(
                        f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                        f"multipart/form-data; boundary=B\r\n{head}\r\n\r\n".encode())
                    for _ in range(1526):
                        connection.sendall(
                            part if "Length" in head else b"10000\r\n" + part + b"\r\n")
                except (ConnectionError, TimeoutError):
                    pass
    is_well(desk)
    assert memory(desk) < before + 250


def test_a_question_of_every_kind_is_answered_in_time(desk):
    for query in ["(" * 900, "a* " * 300, "\"" * 999, "NOT " * 400, "a NEAR/5 " * 200, "~" * 1500]:
        start = time.monotonic()
        answer = requests.get(desk.address + "/", params={"q": query[:2000]}, timeout=30)
        assert answer.status_code == 200
        assert time.monotonic() - start < 12
