"""What the desk is measured against: the same articles in SQLite's FTS5 for Datasette, and in Tantivy.

usage: peers.py CORPUS.jsonl FOLDER    makes FOLDER/news.db and FOLDER/tantivy
As a module it is the application of Tantivy behind FastAPI: uvicorn peers:app, with $PEERS naming FOLDER.
"""

import json
import os
import pathlib
import sqlite3
import sys

import tantivy
from fastapi import FastAPI

SNIPPET = 200


def schema():
    """Ids and dates as they are, headline and body by English stems."""
    builder = tantivy.SchemaBuilder()
    for name in ["id", "date"]:
        builder.add_text_field(name, stored=True, tokenizer_name="raw")
    for name in ["headline", "body"]:
        builder.add_text_field(name, stored=True, tokenizer_name="en_stem")
    return builder.build()


def articles(corpus):
    """Each article's id, date, headline and body."""
    with open(corpus, encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            headline = article.get("headline") or article.get("title") or ""
            yield str(article["id"]), article.get("date") or "", headline, article.get("body") or ""


def make(corpus, folder):
    """Both archives, with what each recommends after loading."""
    folder.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(folder / "news.db")
    database.executescript(
        "create table articles (id text primary key, date text, headline text, body text);"
        "create virtual table found using fts5 (headline, body, content='articles',"
        " tokenize='porter unicode61');")
    database.executemany("insert or replace into articles values (?, ?, ?, ?)", articles(corpus))
    database.executescript(
        "insert into found (found) values ('rebuild'); insert into found (found) values ('optimize');"
        "analyze;")
    database.commit()
    database.close()
    (folder / "tantivy").mkdir()
    writer = tantivy.Index(schema(), path=str(folder / "tantivy")).writer(256_000_000)
    for row in articles(corpus):
        writer.add_document(tantivy.Document(**dict(zip(["id", "date", "headline", "body"], row))))
    writer.commit()
    writer.wait_merging_threads()
    # A query of Datasette's own, so that words are ranked as they are by the others.
    sql = (
        "select articles.id, articles.date, articles.headline,"
        " snippet(found, 1, '<b>', '</b>', '…', 32) as snippet"
        " from found join articles on articles.rowid = found.rowid"
        " where found match :q order by bm25(found, 3.0, 1.0) limit 10")
    settings = {"databases": {"news": {"queries": {"find": {"sql": sql}}}}}
    (folder / "datasette.json").write_text(json.dumps(settings), encoding="utf-8")


app = FastAPI()
if "PEERS" in os.environ:
    index = tantivy.Index.open(os.path.join(os.environ["PEERS"], "tantivy"))
    searcher = index.searcher()


@app.get("/find")
def find(q: str):
    """The ten best with a passage each, and how many there are: what the desk gives for a search."""
    query, _ = index.parse_query_lenient(q, ["headline", "body"], {"headline": 3.0})
    result = searcher.search(query, 10)
    passages = tantivy.SnippetGenerator.create(searcher, query, index.schema, "body")
    passages.set_max_num_chars(SNIPPET)
    hits = []
    for score, address in result.hits:
        document = searcher.doc(address)
        hits.append({
            "id": document["id"][0], "date": document["date"][0], "score": score,
            "headline": document["headline"][0],
            "snippet": passages.snippet_from_doc(document).to_html()})
    return {"totalCount": result.count, "hits": hits}


if __name__ == "__main__":
    make(sys.argv[1], pathlib.Path(sys.argv[2]))
