"""HTML, PDF, Word, OpenDocument and e-mail."""

from __future__ import annotations

import email.message
from collections.abc import Callable

import pytest

from desktop_app.extract.readers.pdf import paragraphs
from desktop_app.protocol.worker_messages import Extracted, ExtractFailed

ReadFile = Callable[[str, bytes], Extracted]
FailFile = Callable[[str, bytes], ExtractFailed]
TextOf = Callable[[Extracted], str]
MakePdf = Callable[..., bytes]
MakeZip = Callable[[dict[str, str]], bytes]
FILLER = "This sentence is here to fill the section with enough words for a passage. " * 5


def headings(extracted: Extracted) -> list[str]:
    return [passage.heading for passage in extracted.passages]


# ---------------------------------------------------------------- HTML


def test_html_gives_its_text_without_scripts_and_navigation(read_file: ReadFile, text_of: TextOf) -> None:
    page = (
        "<html><head><title> My\n page </title><style>p {}</style></head><body>"
        "<nav>Home</nav><script>no()</script>"
        "<h1>Guide</h1><p>One <b>bold</b>\n word.<br>Next</p><ul><li>first<li>second</ul>"
        "<table><tr><td>a<td>b</table><pre>  x\n    y</pre>Loose</body></html>"
    )
    found = read_file("page.html", page.encode())
    assert (found.kind, found.title) == ("html", "My page")
    assert text_of(found) == (
        "Guide\n\nOne bold word.\nNext\n\n- first\n- second\na | b\n  x\n    y\n\nLoose\n\n"
    )


def test_html_headings_make_the_path(read_file: ReadFile) -> None:
    page = f"<h1>A</h1><p>{FILLER}</p><h2>B</h2><p>{FILLER}</p><h2>C</h2><p>{FILLER}</p>"
    assert headings(read_file("a.htm", page.encode())) == ["A", "A › B", "A › C"]


def test_a_page_that_is_all_navigation_is_read(read_file: ReadFile, text_of: TextOf) -> None:
    assert "Contents" in text_of(read_file("a.html", b"<nav><p>Contents</p></nav>"))


def test_a_page_nested_beyond_reason_gives_its_text(read_file: ReadFile, text_of: TextOf) -> None:
    assert text_of(read_file("a.html", b"<div>" * 50_000 + b"deep")).strip() == "deep"


def test_a_declared_encoding_is_followed(read_file: ReadFile, text_of: TextOf) -> None:
    page = '<meta charset="windows-1251"><p>Привет</p>'.encode("cp1251")
    assert "Привет" in text_of(read_file("a.html", page))


# ---------------------------------------------------------------- PDF


def test_a_pdf_gives_pages_title_and_paragraphs(
    make_pdf: MakePdf, read_file: ReadFile, text_of: TextOf
) -> None:
    lines = [
        "The first line of a paragraph goes on",
        "to the second line of the same para-",
        "graph. Then it ends.",
    ]
    second = ["Second page.", *["word " * 14] * 20]
    found = read_file("a.pdf", make_pdf([lines * 9, second], title="My paper"))
    assert (found.kind, found.title, found.pages_total) == ("pdf", "My paper", 2)
    assert "goes on to the second line of the same paragraph. Then it ends.\n\n" in text_of(found)
    first_of_second = next(passage for passage in found.passages if passage.page == 2)
    assert first_of_second.text.startswith("Second page.")
    assert found.passages[0].page == 1


def test_a_pdf_under_another_name_is_read_as_pdf(make_pdf: MakePdf, read_file: ReadFile) -> None:
    assert read_file("notes.txt", make_pdf([["Hello there"]])).reader == "pdf"


def test_a_pdf_without_text_is_read_and_has_no_passages(make_pdf: MakePdf, read_file: ReadFile) -> None:
    found = read_file("scan.pdf", make_pdf([[], []]))
    assert (found.passages, found.pages_total) == ([], 2)


def test_an_encrypted_pdf_asks_for_a_password(make_pdf: MakePdf, fail_file: FailFile) -> None:
    failed = fail_file("secret.pdf", make_pdf([["Hidden"]], encrypted=True))
    assert (failed.problem, failed.reader, len(failed.content_hash)) == ("encrypted", "pdf", 32)
    assert "password" in failed.reason


@pytest.mark.parametrize("data", [b"%PDF-1.7\n" + b"garbage" * 100, b"\0" * 500, b"%PDF-1.4"])
def test_a_damaged_pdf_is_corrupt(data: bytes, fail_file: FailFile) -> None:
    failed = fail_file("a.pdf", data)
    assert (failed.problem, failed.reader) == ("corrupt", "pdf")
    assert "damaged" in failed.reason


def test_lists_verse_and_short_lines_stay_apart() -> None:
    page = (
        "A long line of prose that fills the whole width of the page here\nand then ends.\n"
        "Another paragraph that begins here and fills the width of the page\n- first item\n- second item\n"
        "(2) third item\n\nRoses are red\nviolets are blue\n"
    )
    assert paragraphs(page) == [
        "A long line of prose that fills the whole width of the page here and then ends.",
        "Another paragraph that begins here and fills the width of the page",
        "- first item",
        "- second item",
        "(2) third item",
        "Roses are red\nviolets are blue",
    ]


# ---------------------------------------------------------------- Word


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{run(text)}</w:p>"


STYLES = """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Own"><w:name w:val="My style"/><w:basedOn w:val="Parent"/></w:style>
<w:style w:styleId="Parent"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>
<w:style w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>"""


def test_word_headings_come_from_styles(make_docx: MakePdf, read_file: ReadFile) -> None:
    body = (
        paragraph("The Report", "T") + paragraph(FILLER, "Loop") + paragraph("Results", "berschrift1")
        + paragraph(FILLER) + paragraph("Detail", "Own") + paragraph(FILLER)
    )  # fmt: skip
    found = read_file("a.docx", make_docx(body, styles=STYLES))
    assert headings(found) == ["The Report", "The Report › Results", "The Report › Results › Detail"]
    assert (found.title, found.kind) == ("The Report", "document")


def test_word_tables_notes_and_deletions(make_docx: MakePdf, read_file: ReadFile, text_of: TextOf) -> None:
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("Name", "Age"))
    body = (
        f"<w:p>{run('Kept ')}<w:del>{run('gone')}</w:del><w:ins>{run('and new')}</w:ins><w:tab/></w:p>"
        f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
        f"<w:p>{run('Around')}<w:r><w:txbxContent>{paragraph('boxed')}</w:txbxContent></w:r></w:p>"
    )
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:footnote w:type="separator">{paragraph("line")}</w:footnote>'
        f"<w:footnote>{paragraph('A note.')}</w:footnote></w:footnotes>"
    )
    found = read_file("a.docx", make_docx(body, footnotes=notes))
    assert text_of(found) == "Kept and new\n\nName | Age\n\nAround\n\nboxed\n\nA note.\n\n"


def test_a_damaged_side_part_costs_only_that_part(make_docx: MakePdf, read_file: ReadFile) -> None:
    found = read_file("a.docx", make_docx(paragraph("Text"), core="<broken", styles="no xml"))
    assert found.partly
    assert found.passages[0].text.startswith("Text")


def test_word_does_not_follow_entities(make_zip: MakeZip, read_file: ReadFile, text_of: TextOf) -> None:
    document = (
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "bomb">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        "<w:p><w:r><w:t>safe &x; &y;</w:t></w:r></w:p></w:body></w:document>"
    )
    assert text_of(read_file("a.docx", make_zip({"word/document.xml": document}))).strip() == "safe"


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_damaged_packages_are_corrupt(name: str, make_docx: MakePdf, fail_file: FailFile) -> None:
    whole = make_docx(paragraph("x" * 500))
    assert fail_file(name, whole[: len(whole) // 2]).problem == "corrupt"
    assert fail_file(name, b"\0" * 200).problem == "corrupt"


def test_a_word_file_that_is_not_well_formed_says_so(make_docx: MakePdf, fail_file: FailFile) -> None:
    assert "not well-formed" in fail_file("a.docx", make_docx("<w:p>")).reason


def test_a_zip_bomb_is_refused(make_docx: MakePdf, fail_file: FailFile) -> None:
    failed = fail_file("a.docx", make_docx(paragraph("a" * 8_000_000)))
    assert failed.problem == "too_large"
    assert "unfold" in failed.reason


def test_an_encrypted_office_file_asks_for_a_password(fail_file: FailFile) -> None:
    failed = fail_file("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    assert failed.problem == "encrypted"
    assert len(failed.content_hash) == 32


# ---------------------------------------------------------------- OpenDocument

ODT_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def test_an_opendocument_text_is_read(make_zip: MakeZip, read_file: ReadFile, text_of: TextOf) -> None:
    content = (
        f"<office:document-content {ODT_NAMES}><office:body><office:text>"
        '<text:h text:outline-level="1">Report</text:h>'
        '<text:p>Two<text:s text:c="2"/>gaps<text:tab/>x</text:p>'
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
        "</office:text></office:body></office:document-content>"
    )
    found = read_file("a.odt", make_zip({"content.xml": content}))
    assert text_of(found) == "Report\n\nTwo  gaps\tx\n\na | b\n"
    assert headings(found) == ["Report"]


def test_an_encrypted_opendocument_asks_for_a_password(make_zip: MakeZip, fail_file: FailFile) -> None:
    name = 'xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    manifest = f"<m:manifest {name}><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    parts = {"META-INF/manifest.xml": manifest, "content.xml": "unreadable"}
    assert fail_file("a.odt", make_zip(parts)).problem == "encrypted"


# ---------------------------------------------------------------- e-mail


def message(subject: str, text: str) -> email.message.EmailMessage:
    mail = email.message.EmailMessage()
    mail["From"] = "Ann <ann@example.org>"
    mail["To"] = "Bob <bob@example.org>"
    mail["Subject"] = subject
    mail.set_content(text)
    return mail


def test_an_email_gives_people_subject_body_and_attachments(read_file: ReadFile, text_of: TextOf) -> None:
    mail = message("Grüße aus Köln", "See you on Monday.\n")
    mail.add_alternative("<p>See you <b>Monday</b>.</p>", subtype="html")
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="plan.pdf")
    found = read_file("a.eml", mail.as_bytes())
    assert (found.kind, found.title) == ("email", "Grüße aus Köln")
    text = text_of(found)
    assert text.startswith("From: Ann <ann@example.org>\nTo: Bob")
    assert text.count("See you") == 1
    assert "Attachments: plan.pdf" in text


def test_an_html_email_is_read_as_html(read_file: ReadFile, text_of: TextOf) -> None:
    mail = message("Hi", "x")
    mail.set_content("<style>p {}</style><p>Only <b>rich</b> text</p>", subtype="html")
    assert "Only rich text" in text_of(read_file("a.eml", mail.as_bytes()))


def test_a_forwarded_email_stands_under_its_subject(read_file: ReadFile) -> None:
    outer = message("Fwd", FILLER)
    outer.add_attachment(message("The inner one", FILLER))
    assert headings(read_file("a.eml", outer.as_bytes())) == ["", "The inner one"]


@pytest.mark.parametrize("charset", ["no-such-charset", "utf-8"])
def test_a_wrong_charset_does_not_lose_the_body(charset: str, read_file: ReadFile, text_of: TextOf) -> None:
    raw = f"Subject: =?{charset}?q?a?=\nContent-Type: text/plain; charset={charset}\n\nthe body\n"
    assert "the body" in text_of(read_file("a.eml", raw.encode()))


def test_a_file_without_headers_is_no_email(fail_file: FailFile) -> None:
    assert fail_file("a.eml", b"\n\njust words\n").problem == "corrupt"


def test_a_mailbox_gives_every_message_under_its_subject(read_file: ReadFile) -> None:
    mails = [message(f"Subject {number}", FILLER).as_bytes() for number in range(3)]
    data = b"".join(b"From ann@example.org Mon Jan  1 00:00:00 2024\n" + mail + b"\n" for mail in mails)
    assert headings(read_file("a.mbox", data)) == ["Subject 0", "Subject 1", "Subject 2"]
