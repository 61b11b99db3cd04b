"""Text in the encodings that people's files are in."""

from __future__ import annotations

import codecs

import pytest

from desktop_app.extract.decoding import decode, looks_binary

LATIN = "Der Käse ist großartig, l’été à la façade était très chaud, señor."
JAPANESE = "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。"
CHINESE = "我们的天空是蓝色的。今天天气很好，大家都去公园散步。"
RUSSIAN = "Привет, это проверка кодировки русского текста без подсказок."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (LATIN, "utf-8"), (LATIN, "cp1252"), ("naïve café", "cp1252"),
        ("Blåbærsyltetøj på Ærø", "cp1252"),
        ("Příliš žluťoučký kůň úpěl ďábelské ódy", "cp1250"), (JAPANESE, "shift_jis"), (JAPANESE, "euc_jp"),
        (CHINESE, "gb18030"),
        ("我們的天空是藍色的。今天天氣很好，大家都去公園散步。", "big5"),
        (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"),
        ("안녕하세요 세계 여러분 반갑습니다", "euc_kr"),
        (LATIN, "utf-16-le"), (LATIN, "utf-16-be"),
    ],
)  # fmt: skip
def test_an_encoding_is_recognised(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert not looks_binary(data)
    assert decode(data, 1_000) == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_decides_and_is_left_out(mark: bytes, encoding: str) -> None:
    data = mark + JAPANESE.encode(encoding)
    assert not looks_binary(data)
    assert decode(data, 1_000) == JAPANESE


def test_a_few_damaged_bytes_do_not_change_the_encoding() -> None:
    data = (JAPANESE * 3).encode() + b"\xff" + JAPANESE.encode()
    assert decode(data, 1_000) == JAPANESE * 3 + "\ufffd" + JAPANESE


def test_line_ends_and_zeros_are_normalised_and_nothing_else() -> None:
    assert decode(b"a\r\nb\rc\0\n\n d\t\f", 100) == "a\nb\nc\n\n d\t\f"


def test_a_declared_encoding_goes_before_a_guess() -> None:
    data = b'<meta charset="cp437">' + "ñandú".encode("cp437")
    assert decode(data, 100, declared=True).endswith("ñandú")


def test_an_unknown_declared_encoding_is_passed_over() -> None:
    assert decode(b'<meta charset="klingon">' + "été".encode("cp1252"), 100, declared=True).endswith("été")


@pytest.mark.parametrize(
    "data", [b"\x7fELF\x02\x01\x01" + b"\0" * 50, bytes(range(256)) * 4, b"\x01\x02\x03" * 20]
)
def test_binary_data_is_told_from_text(data: bytes) -> None:
    assert looks_binary(data)


def test_text_with_terminal_colours_is_text() -> None:
    assert not looks_binary(b"\x1b[31mred\x1b[0m text\n" * 10)
