"""The same work with lxml: articles written as newsItems, one tree each, and a message read again."""
import json, os, sys, tempfile, time
from lxml import etree

G2 = "http://iptc.org/std/nar/2006-10-01/"
XHTML = "http://www.w3.org/1999/xhtml"


def item(article):
    root = etree.Element(f"{{{G2}}}newsItem", nsmap={None: G2}, guid=article["id"], version="1",
                         standard="NewsML-G2", standardversion="2.35", conformance="power")
    meta = etree.SubElement(root, f"{{{G2}}}itemMeta")
    etree.SubElement(meta, f"{{{G2}}}itemClass", qcode="ninat:text")
    etree.SubElement(meta, f"{{{G2}}}versionCreated").text = "2026-01-31T12:00:00Z"
    content = etree.SubElement(root, f"{{{G2}}}contentMeta")
    etree.SubElement(content, f"{{{G2}}}contentCreated").text = article.get("date")
    etree.SubElement(content, f"{{{G2}}}headline").text = article.get("title")
    inline = etree.SubElement(etree.SubElement(root, f"{{{G2}}}contentSet"), f"{{{G2}}}inlineXML",
                              contenttype="application/xhtml+xml")
    html = etree.SubElement(inline, f"{{{XHTML}}}html", nsmap={None: XHTML})
    body = etree.SubElement(html, f"{{{XHTML}}}body")
    for paragraph in article["body"].split("\n\n"):
        if paragraph.strip():
            etree.SubElement(body, f"{{{XHTML}}}p").text = " ".join(paragraph.split())
    return root


articles = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
path = os.path.join(tempfile.gettempdir(), f"lxml-bench-{os.getpid()}.xml")
start = time.process_time()
with etree.xmlfile(path, encoding="utf-8") as xml:
    with xml.element("newsMessage"):
        for article in articles:
            xml.write(item(article))
seconds = time.process_time() - start
size = os.path.getsize(path)
print(f"lxml export: {size / 1e6 / seconds:.0f} MB/s, {len(articles) / seconds:.0f} items/s")
start = time.process_time()
count = 0
for _, element in etree.iterparse(path, tag=f"{{{G2}}}newsItem"):
    count += len("".join(element.itertext())) > 0
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]
seconds = time.process_time() - start
print(f"lxml import: {size / 1e6 / seconds:.0f} MB/s, {count / seconds:.0f} items/s")
os.unlink(path)
