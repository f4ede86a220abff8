"""The same work with lxml: articles written as newsItems, a tree each, and the message read again.

  python3 lxml_bench.py ARTICLES.jsonl

Counts the processor's seconds of writing and reading alone, not those of reading the articles.
"""
import json, os, resource, sys, tempfile, time
from itertools import islice
from lxml import etree

G2 = "http://iptc.org/std/nar/2006-10-01/"
XHTML = "http://www.w3.org/1999/xhtml"


def g2(parent, name, text=None, **attributes):
    element = etree.SubElement(parent, f"{{{G2}}}{name}", **attributes)
    element.text = text
    return element


def item(article):
    root = etree.Element(f"{{{G2}}}newsItem", nsmap={None: G2}, guid=article["id"], version="1",
                         standard="NewsML-G2", standardversion="2.35", conformance="power")
    g2(root, "catalogRef", href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml")
    meta = g2(root, "itemMeta")
    g2(meta, "itemClass", qcode="ninat:text")
    g2(meta, "provider", literal="example.org")
    g2(meta, "versionCreated", "2026-01-31T12:00:00Z")
    g2(meta, "pubStatus", qcode="stat:usable")
    g2(meta, "generator", "lxml", versioninfo="1.0")
    content = g2(root, "contentMeta")
    g2(content, "contentCreated", article.get("date"))
    g2(content, "language", tag="en")
    g2(content, "headline", article.get("title"))
    inline = g2(g2(root, "contentSet"), "inlineXML", contenttype="application/xhtml+xml")
    html = etree.SubElement(inline, f"{{{XHTML}}}html", nsmap={None: XHTML})
    head = etree.SubElement(html, f"{{{XHTML}}}head")
    etree.SubElement(head, f"{{{XHTML}}}title").text = article.get("title")
    body = etree.SubElement(html, f"{{{XHTML}}}body")
    for paragraph in article["body"].split("\n\n"):
        if paragraph.strip():
            etree.SubElement(body, f"{{{XHTML}}}p").text = " ".join(paragraph.split())
    return root


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


path = os.path.join(tempfile.gettempdir(), f"lxml-bench-{os.getpid()}.xml")
count, seconds = 0, 0.0
with open(sys.argv[1], encoding="utf-8") as lines, etree.xmlfile(path, encoding="utf-8") as xml:
    with xml.element("newsMessage"):
        while batch := [json.loads(line) for line in islice(lines, 1000)]:
            start = time.process_time()
            for article in batch:
                xml.write(item(article), pretty_print=True)
            seconds += time.process_time() - start
            count += len(batch)
size = os.path.getsize(path)
print(f"lxml export: {size / 1e6 / seconds:.0f} MB/s, {count / seconds:.0f} items/s, peak {peak()} MB")
start = time.process_time()
count = 0
for _, element in etree.iterparse(path, tag=f"{{{G2}}}newsItem"):
    count += len("".join(element.itertext())) > 0
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]
seconds = time.process_time() - start
print(f"lxml import: {size / 1e6 / seconds:.0f} MB/s, {count / seconds:.0f} items/s, peak {peak()} MB")
os.unlink(path)
